using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <content>Texts that a StringBuilder collects.</content>
internal sealed partial class AddressEvaluator
{
    private static bool IsStringBuilder(ITypeSymbol? type) => IsNamed(type, "System.Text.StringBuilder");

    private ImmutableArray<AddressText> EvaluateStringBuilder(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "value") is { } start ? Evaluate(start.Value) : [AddressText.Empty];

    /// <summary>What a builder holds, as far as the calls before are seen that filled it.</summary>
    private ImmutableArray<AddressText> EvaluateCollected(IOperation builder)
    {
        builder = ValueTracer.Peel(builder);
        var texts = Evaluate(builder);
        if (builder is not ILocalReferenceOperation { Local: var variable })
            return texts;
        foreach (var call in code.CallsOn(variable, cancellationToken).SelectMany(ChainFrom).Where(call => call.Span.End <= builder.Syntax.SpanStart))
        {
            // Of what may run again nothing is known but that it comes behind.
            var runs = RunsOf(call, builder.Syntax);
            if (runs == Runs.Any || code.OperationAt(call, cancellationToken) is not IInvocationOperation step)
                texts = Join([texts, [AddressText.Unknown]]);
            else if (runs == Runs.Once)
                texts = AfterStep(step, texts);
            else
                texts = [.. AfterStep(step, texts).Concat(texts).Take(MostTexts)];
        }

        return texts;
    }

    private enum Runs
    {
        Once,
        Perhaps,
        Any,
    }

    // if (baseUrl != null) text.Append(baseUrl);
    private static Runs RunsOf(SyntaxNode call, SyntaxNode read)
    {
        if (RunsOnce(call, read))
            return Runs.Once;
        for (var node = call.Parent; node is not null && !node.Span.Contains(read.Span); node = node.Parent)
        {
            if (node is not (ExpressionSyntax or ExpressionStatementSyntax or BlockSyntax or IfStatementSyntax or ElseClauseSyntax) || node is AnonymousFunctionExpressionSyntax)
                return Runs.Any;
        }

        return Runs.Perhaps;
    }

    private ImmutableArray<AddressText> AfterStep(IInvocationOperation step, ImmutableArray<AddressText> before)
    {
        var arguments = ArgumentsOf(step).ToList();
        switch (step.TargetMethod.Name)
        {
            case "Append" when arguments.Count == 1:
                return Join([before, EvaluatePrinted(arguments[0])]);
            case "AppendFormat":
                return Join([before, EvaluateFormat([.. arguments.SkipWhile(argument => !IsString(argument?.Type))])]);
            case "AppendLine" when arguments.Count == 1:
                return Join([before, EvaluatePrinted(arguments[0]), [AddressText.Unknown]]);
            case "Insert" when arguments.Count == 2 && arguments[0]?.ConstantValue.Value is 0:
                return Join([EvaluatePrinted(arguments[1]), before]);
            case "Replace" or "Remove":
                return [AddressText.Unknown];
            case "Clear":
                return [AddressText.Empty];
            default:
                return Join([before, [AddressText.Unknown]]);
        }
    }

    // text.Append(a).Append(b)
    private static IEnumerable<InvocationExpressionSyntax> ChainFrom(InvocationExpressionSyntax call)
    {
        for (var step = call; step is not null; step = (step.Parent as MemberAccessExpressionSyntax)?.Parent as InvocationExpressionSyntax)
            yield return step;
    }

    private static bool RunsOnce(SyntaxNode call, SyntaxNode read) =>
        call.FirstAncestorOrSelf<StatementSyntax>()?.Parent is { } block && block.Span.Contains(read.Span);
}
