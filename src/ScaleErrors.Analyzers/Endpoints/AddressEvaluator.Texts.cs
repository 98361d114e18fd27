using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <content>Texts that are put together.</content>
internal sealed partial class AddressEvaluator
{
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
                return AskSources(invocation);
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
