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

/// <summary>
/// Evaluates an expression of type string or Uri to the texts it can have. For one question; it counts its steps. Each part of the class knows
/// one family of expressions.
/// </summary>
/// <param name="code">The code of the compilation.</param>
/// <param name="sources">What is known of values that no expression of the code spells out.</param>
/// <param name="given">Arguments of the calls through which the expression is looked at.</param>
/// <param name="context">The calls by which the function was come to whose expressions are evaluated, where that is asked about.</param>
/// <param name="followsCallers">Whether a parameter is what all visible calls give it.</param>
/// <param name="cancellationToken">Cancels.</param>
internal sealed partial class AddressEvaluator(
    DeclaredCode code, ImmutableArray<IAddressSource> sources, GivenArguments given, CallContext? context, bool followsCallers, CancellationToken cancellationToken)
{
    private const int MostTexts = 16;
    private const int MostSteps = 400;
    private const int MostDepth = 40;

    private readonly ValueTracer _tracer =
        new(code, given, cancellationToken, property => sources.Any(source => source.Owns(property, cancellationToken))) { FollowsCallers = followsCallers };

    private readonly HashSet<(SyntaxNode, CallContext?)> _active = [];
    private CallContext? _context = context;
    private int _steps;

    /// <summary>Whether the texts may differ from caller to caller.</summary>
    public bool DependsOnCallers => _tracer.LookedAtCallers;

    /// <summary>The texts of an expression that stands where the evaluation has come to; never none.</summary>
    public ImmutableArray<AddressText> Evaluate(IOperation? value)
    {
        if (value is null)
            return [AddressText.Unknown];
        var texts = ImmutableArray.CreateBuilder<AddressText>();
        foreach (var origin in _tracer.OriginsOf(value, _context))
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
        foreach (var value in _tracer.ValuesOf(member, instance, _context))
            texts.AddRange(EvaluateAt(value));
        return texts.ToImmutable();
    }

    /// <summary>The texts of the values that a member can have of an object that comes from a place.</summary>
    public ImmutableArray<AddressText> EvaluateMember(ObjectMember member, Origin instance) => At(instance, operation => EvaluateMember(member, operation));

    /// <summary>The texts of the values at the end of a path.</summary>
    public ImmutableArray<AddressText> EvaluateMember(MemberPath path, IOperation instance)
    {
        var texts = ImmutableArray.CreateBuilder<AddressText>();
        foreach (var value in new PathTracer(_tracer, code, cancellationToken).ValuesOf(path, new Origin(instance, _context)))
            texts.AddRange(EvaluateAt(value));
        return texts.ToImmutable();
    }

    /// <summary>Where a value comes from that is come to by certain calls.</summary>
    public ImmutableArray<Origin> OriginsOf(Origin value) => _tracer.OriginsOf(value.Operation, value.Context);

    /// <summary>The objects that have the last member of a path.</summary>
    public ImmutableArray<Origin> HoldersOf(MemberPath path, Origin first) => _tracer.HoldersOf(path, first);

    /// <summary>What a source reads at each place that a value can come from.</summary>
    public IEnumerable<T> AtOrigins<T>(IOperation value, Func<IOperation, IEnumerable<T>> read) =>
        _tracer.OriginsOf(value, _context).SelectMany(origin => At(origin, operation => read(operation).ToList()));

    /// <summary>What a source reads at each value that a member of an object can have, or at the object where nobody sets it.</summary>
    public IEnumerable<T> AtValues<T>(ObjectMember member, IOperation instance, Func<IOperation, IEnumerable<T>> read) =>
        _tracer.ValuesOf(member, instance, _context).SelectMany(origin => At(origin, operation => read(operation).ToList()));

    private ImmutableArray<AddressText> EvaluateAt(Origin value) => At(value, operation => Evaluate(operation));

    private T At<T>(Origin value, Func<IOperation, T> read)
    {
        var before = _context;
        _context = value.Context;
        try
        {
            return read(value.Operation);
        }
        finally
        {
            _context = before;
        }
    }

    private ImmutableArray<AddressText> EvaluateOrigin(Origin origin)
    {
        if (origin.Operation.ConstantValue.HasValue)
            return [PrintConstant(origin.Operation)];

        // A text that is made of itself (url = url + x in a loop, A = B + x with B = A) ends here.
        var place = (origin.Operation.Syntax, origin.Context);
        if (_steps++ > MostSteps || _active.Count > MostDepth || !_active.Add(place))
            return [AddressText.Unknown];
        var before = _context;
        _context = origin.Context;
        try
        {
            return EvaluateCompound(origin.Operation);
        }
        finally
        {
            _context = before;
            _active.Remove(place);
        }
    }

    // Other constants print as the culture says, or by a name (enums).
    private static AddressText PrintConstant(IOperation constant) => constant.ConstantValue.Value switch
    {
        null => AddressText.Empty,
        string text => AddressText.Of(text, new AddressPlace(constant.Syntax.GetLocation())),
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
        IObjectCreationOperation { Arguments.IsEmpty: false } creation when IsUri(creation.Type) => EvaluateUri(creation.Arguments),
        IObjectCreationOperation creation when AddressObjects.Contains(creation.Type) => EvaluateAddressObject(creation),
        IObjectCreationOperation creation when IsStringBuilder(creation.Type) => EvaluateStringBuilder(creation),
        IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation content } => Join(content.Parts.Select(PartOf)),
        IInvocationOperation invocation => EvaluateInvocation(invocation),
        IPropertyReferenceOperation { Instance: { } instance, Arguments.IsEmpty: true } reference => EvaluateProperty(reference, instance),
        IFieldReferenceOperation { Field: { IsStatic: true } field } when IsUri(field.ContainingType) => [PrintUriConstant(field)],
        _ => AskSources(origin),
    };

    private ImmutableArray<AddressText> AskSources(IOperation origin)
    {
        foreach (var source in sources)
        {
            if (source.TextsOf(origin, this, cancellationToken) is { IsDefaultOrEmpty: false } texts)
                return texts;
        }

        return [AddressText.Unknown];
    }

    private static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    private static bool IsNamed(ITypeSymbol? type, string name) => type?.OriginalDefinition.ToDisplayString() == name;

    private static bool IsUri(ITypeSymbol? type) =>
        type is { Name: nameof(Uri), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };
}
