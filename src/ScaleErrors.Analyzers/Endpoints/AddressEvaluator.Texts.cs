using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <content>Texts that are put together.</content>
internal sealed partial class AddressEvaluator
{
    // What these give begins with their first argument.
    private static readonly ImmutableArray<(string Type, string Method)> Beginning =
    [
        ("Microsoft.AspNetCore.WebUtilities.QueryHelpers", "AddQueryString"),
        ("System.IO.Path", "Combine"),
        ("System.IO.Path", "Join"),
        ("System.Uri", "EscapeUriString"),
        ("System.FormattableString", "Invariant"),
        ("System.FormattableString", "CurrentCulture"),
        ("Flurl.Url", "Combine"),
    ];

    private static IOperation? PartOf(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolationOperation { Alignment: null, FormatString: null } hole => hole.Expression,
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { Length: 1 } arguments } } => arguments[0].Value,
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
        if (invocation.Instance is { } instance)
        {
            if (IsString(instance.Type))
                return EvaluateStringMember(invocation, instance);
            if (method.Name == "ToString" && (IsUri(instance.Type) || IsNamed(instance.Type, UriBuilder)))
                return EvaluatePrinted(instance);
            if (IsStringBuilder(instance.Type))
                return method.Name == "ToString" ? EvaluateCollected(instance) : AfterStep(invocation, EvaluateCollected(instance));
            if (IsUri(instance.Type) && method.Name == "GetLeftPart")
                return [.. Evaluate(instance).Select(LeftPartOf)];
            if (AddressObjects.GiveAddress(method))
                return Evaluate(instance);
            if (HttpLibraries.MakesRequest(method))
                return EvaluateRequest(invocation);
            return AskSources(invocation);
        }

        return method.ContainingType.SpecialType == SpecialType.System_String ? EvaluateStringFunction(invocation, method)
            : IsUri(method.ContainingType) && method.Name == "TryCreate" ? EvaluateUri(invocation.Arguments)
            : Beginning.Any(known => known.Method == method.Name && IsNamed(method.ContainingType, known.Type)) ? EvaluateBeginning(invocation)
            : AskSources(invocation);
    }

    private ImmutableArray<AddressText> EvaluateStringMember(IInvocationOperation invocation, IOperation text)
    {
        var arguments = ArgumentsOf(invocation).ToList();
        switch (invocation.TargetMethod.Name)
        {
            case "ToString" or "Normalize" or "Clone":
                return Evaluate(text);
            case "Trim" when CharactersOf(invocation) is { } both:
                return [.. Evaluate(text).Select(known => known.TrimEnd(both).TrimStart(both))];
            case "TrimEnd" when CharactersOf(invocation) is { } end:
                return [.. Evaluate(text).Select(known => known.TrimEnd(end))];
            case "TrimStart" when CharactersOf(invocation) is { } start:
                return [.. Evaluate(text).Select(known => known.TrimStart(start))];
            case "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant":
                return [.. Evaluate(text).Select(known => known.ToLower())];
            case "Replace" when arguments.Count >= 2:
                return EvaluateReplace(text, arguments[0], arguments[1]);
            case "Substring" when NumbersOf(arguments) is { } numbers:
                return [.. Evaluate(text).Select(known => known.Substring(numbers[0], numbers.Length > 1 ? numbers[1] : null))];
            case "Remove" when NumbersOf(arguments) is { Length: 1 } numbers:
                return [.. Evaluate(text).Select(known => known.Substring(0, numbers[0]))];
            case "Insert" when NumbersOf(arguments.Take(1)) is { } numbers:
                return [.. Evaluate(text).SelectMany(known => Evaluate(arguments[1]).Select(inserted =>
                    known.Substring(0, numbers[0]).Then(inserted).Then(known.Substring(numbers[0]))))];
            default:
                return AskSources(invocation);
        }
    }

    private ImmutableArray<AddressText> EvaluateReplace(IOperation text, IOperation? piece, IOperation? by)
    {
        if (Evaluate(piece) is not { Length: 1 } pieces || pieces[0].Whole is not { Length: > 0 } replaced)
            return [AddressText.Unknown];
        var replacements = Evaluate(by);
        return [.. Evaluate(text).SelectMany(known => replacements.Select(replacement => known.Replace(replaced, replacement))).Take(MostTexts)];
    }

    private ImmutableArray<AddressText> EvaluateStringFunction(IInvocationOperation invocation, IMethodSymbol method)
    {
        var arguments = ArgumentsOf(invocation);
        switch (method.Name)
        {
            case "Concat":
                return Join(arguments);
            case "Format":
                return EvaluateFormat([.. arguments.Skip(IsString(method.Parameters[0].Type) ? 0 : 1)]);
            case "Join":
                var parts = arguments.ToList();
                return Join(parts.Skip(1).SelectMany((part, i) => i == 0 ? [part] : new[] { parts[0], part }));
            case "Create" or "Intern" or "Copy":
                return Evaluate(arguments.LastOrDefault());
            default:
                return AskSources(invocation);
        }
    }

    private ImmutableArray<AddressText> EvaluateFormat(ImmutableArray<IOperation?> arguments)
    {
        var texts = ImmutableArray.CreateBuilder<AddressText>();
        foreach (var format in Evaluate(arguments.FirstOrDefault()))
        {
            if (format.Whole is { } whole && CompositeFormat.Parse(whole) is { } pieces)
                texts.AddRange(Join(pieces.Select(piece => piece.Argument is { } argument
                    ? EvaluatePrinted(argument < 0 ? null : arguments.ElementAtOrDefault(argument + 1))
                    : [AddressText.Of(piece.Text, format.Place)])));
            else
                texts.Add(AddressText.Unknown);
        }

        return texts.ToImmutable();
    }

    // What comes behind the first argument is a query, or a path unless it is an address of its own.
    private ImmutableArray<AddressText> EvaluateBeginning(IInvocationOperation invocation) =>
        [.. EvaluatePrinted(ArgumentsOf(invocation).FirstOrDefault()).Select(text => WithPath(text).Then(AddressText.Unknown))];

    private static char[]? CharactersOf(IInvocationOperation invocation)
    {
        var characters = new List<char>();
        foreach (var argument in ArgumentsOf(invocation))
        {
            if (argument?.ConstantValue is not { HasValue: true, Value: char character })
                return null;
            characters.Add(character);
        }

        return [.. characters];
    }

    private static int[]? NumbersOf(IEnumerable<IOperation?> arguments)
    {
        var numbers = new List<int>();
        foreach (var argument in arguments)
        {
            if (argument?.ConstantValue is not { HasValue: true, Value: int number })
                return null;
            numbers.Add(number);
        }

        return [.. numbers];
    }

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
