using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>Evaluates an expression of type string or Uri to the texts it can have. For one question; it counts its steps.</summary>
internal sealed class AddressEvaluator(DeclaredCode code, CancellationToken cancellationToken)
{
    private const int MostTexts = 16;
    private const int MostSteps = 400;
    private const int MostDepth = 40;

    private readonly ValueTracer _tracer = new(code, cancellationToken);
    private readonly HashSet<SyntaxNode> _active = [];
    private int _steps;

    /// <summary>The texts of an expression; never none.</summary>
    public ImmutableArray<AddressText> Evaluate(IOperation? value)
    {
        if (value is null)
            return [AddressText.Unknown];
        var texts = ImmutableArray.CreateBuilder<AddressText>();
        foreach (var origin in _tracer.OriginsOf(value))
        {
            foreach (var text in EvaluateOrigin(origin))
            {
                if (texts.Count < MostTexts)
                    texts.Add(text);
            }
        }

        return texts.Count == 0 ? [AddressText.Unknown] : texts.ToImmutable();
    }

    /// <summary>The texts of the values that a member of an object can have.</summary>
    public ImmutableArray<AddressText> EvaluateMember(ObjectMember member, IOperation instance)
    {
        var texts = ImmutableArray.CreateBuilder<AddressText>();
        foreach (var value in _tracer.ValuesOf(member, instance))
            texts.AddRange(Evaluate(value));
        return texts.ToImmutable();
    }

    private ImmutableArray<AddressText> EvaluateOrigin(IOperation origin)
    {
        if (origin.ConstantValue.HasValue)
            return [PrintConstant(origin)];

        // A text that is made of itself (url = url + x in a loop, A = B + x with B = A) ends here.
        if (_steps++ > MostSteps || _active.Count > MostDepth || !_active.Add(origin.Syntax))
            return [AddressText.Unknown];
        try
        {
            return EvaluateCompound(origin);
        }
        finally
        {
            _active.Remove(origin.Syntax);
        }
    }

    // Other constants print as the culture says, or by a name (enums).
    private static AddressText PrintConstant(IOperation constant) => constant.ConstantValue.Value switch
    {
        null => AddressText.Empty,
        string text => AddressText.Of(text),
        char character => AddressText.Of(character.ToString()),
        int number when constant.Type?.SpecialType == SpecialType.System_Int32 && number >= 0 =>
            AddressText.Of(number.ToString(CultureInfo.InvariantCulture)),
        _ => AddressText.Unknown,
    };

    private ImmutableArray<AddressText> EvaluateCompound(IOperation origin) => origin switch
    {
        IInterpolatedStringOperation interpolated => Join(interpolated.Parts.Select(PartOf)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Join(Operands(sum)),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } extension => Join([extension.Target, extension.Value]),
        IObjectCreationOperation { Arguments.IsEmpty: false } creation when IsUri(creation.Type) => EvaluateUri(creation),
        IInvocationOperation invocation => EvaluateInvocation(invocation),
        IPropertyReferenceOperation { Instance: { } instance } reference => EvaluateProperty(reference.Property, instance),
        _ => [AddressText.Unknown],
    };

    private static IOperation? PartOf(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
        _ => null,
    };

    // A sum of many strings is a deep tree that leans to the left: its start must not be lost to the depth.
    private static Stack<IOperation> Operands(IBinaryOperation sum)
    {
        var operands = new Stack<IOperation>();
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } binary)
        {
            operands.Push(binary.RightOperand);
            current = ValueTracer.Peel(binary.LeftOperand);
        }

        operands.Push(current);
        return operands;
    }

    private ImmutableArray<AddressText> EvaluateInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "ToString" when invocation.Instance is { } instance && (IsUri(instance.Type) || IsString(instance.Type)):
                return EvaluatePrinted(instance);
            case "TrimEnd" when invocation.Instance is { } instance && IsString(instance.Type) &&
                CharactersOf(invocation) is { Length: > 0 } end:
                return [.. Evaluate(instance).Select(text => text.TrimEnd(end))];
            case "Concat" when method.ContainingType.SpecialType == SpecialType.System_String:
                return Join(ArgumentsOf(invocation));
            case "Format" when method.ContainingType.SpecialType == SpecialType.System_String:
                return EvaluateFormat([.. ArgumentsOf(invocation).Skip(IsString(method.Parameters[0].Type) ? 0 : 1)]);
            default:
                return [AddressText.Unknown];
        }
    }

    private ImmutableArray<AddressText> EvaluateFormat(ImmutableArray<IOperation?> arguments)
    {
        if (arguments.FirstOrDefault()?.ConstantValue is not { HasValue: true, Value: string format } || CompositeFormat.Parse(format) is not { } pieces)
            return [AddressText.Unknown];
        return Join(pieces.Select(piece => piece.Argument is { } argument
            ? EvaluatePrinted(argument < 0 ? null : arguments.ElementAtOrDefault(argument + 1))
            : [AddressText.Of(piece.Text)]));
    }

    private static char[] CharactersOf(IInvocationOperation invocation) =>
        [.. ArgumentsOf(invocation).Select(argument => argument?.ConstantValue.Value).OfType<char>()];

    private static IEnumerable<IOperation?> ArgumentsOf(IInvocationOperation invocation)
    {
        foreach (var argument in invocation.Arguments)
        {
            var several = argument.Value switch
            {
                IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
                ICollectionExpressionOperation collection => collection.Elements,
                _ => [],
            };
            if (several.IsEmpty)
                yield return argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value : null;
            foreach (var element in several)
                yield return element is ISpreadOperation ? null : element;
        }
    }

    private ImmutableArray<AddressText> EvaluateProperty(IPropertySymbol property, IOperation instance)
    {
        if (IsUri(property.ContainingType))
            return property.Name switch
            {
                "AbsoluteUri" => EvaluatePrinted(instance),
                "OriginalString" => Evaluate(instance),
                _ => [AddressText.Unknown],
            };
        foreach (var member in HttpLibraries.AddressMembers)
        {
            if (property.Name == member.Name && property.ContainingType.ToDisplayString() == member.TypeName)
                return EvaluateMember(member, instance);
        }

        return [AddressText.Unknown];
    }

    private ImmutableArray<AddressText> EvaluateUri(IObjectCreationOperation creation)
    {
        var first = Evaluate(ArgumentOf(creation, 0));
        if (creation.Constructor?.Parameters[0].Name != "baseUri")
            return first;
        var relative = Evaluate(ArgumentOf(creation, 1));
        return [.. first.SelectMany(start => relative.Select(end => Resolve(start, end))).Take(MostTexts)];
    }

    private static IOperation? ArgumentOf(IObjectCreationOperation creation, int ordinal) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    // What is relative, or unknown, keeps the authority of the base; what is absolute has its own.
    private static AddressText Resolve(AddressText start, AddressText relative) => Destination.Read(relative).Kind switch
    {
        DestinationKind.Relative or DestinationKind.Unknown => Destination.Read(start) is { Authority: { } authority }
            ? AddressText.Of(authority + "/").Then(AddressText.Unknown)
            : AddressText.Unknown,
        _ => relative,
    };

    // An absolute Uri prints a path even where it was made without one: new Uri("https://api.scale.com") + "v1" has its slash.
    private ImmutableArray<AddressText> EvaluatePrinted(IOperation? value)
    {
        var texts = Evaluate(value);
        return value is not null && IsUri(ValueTracer.Peel(value).Type) ? [.. texts.Select(WithPath)] : texts;
    }

    private static AddressText WithPath(AddressText text) =>
        text.Parts.Length == 1 && Destination.Read(text).Authority is { } authority && authority == text.Start.Trim()
            ? AddressText.Of(authority + "/")
            : text;

    private static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsUri(ITypeSymbol? type) =>
        type is { Name: nameof(Uri), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    private ImmutableArray<AddressText> Join(IEnumerable<IOperation?> parts) => Join(parts.Select(EvaluatePrinted));

    private static ImmutableArray<AddressText> Join(IEnumerable<ImmutableArray<AddressText>> parts)
    {
        ImmutableArray<AddressText> texts = [AddressText.Empty];
        foreach (var next in parts)
        {
            texts = [.. texts.SelectMany(text => next.Select(text.Then)).Take(MostTexts)];
        }

        return texts;
    }
}
