using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>
/// Gives a response that stands inside of a statement a name, so that a check can stand behind it: the body of a lambda or a member becomes a block,
/// and the response a local in front of the statement.
/// </summary>
internal static class ResponseNaming
{
    /// <summary>The next step for a call whose response has no place for a check; null where there is none.</summary>
    public static NamingEdit? Next(SharedFile file, ImmutableArray<Target> targets, IgnoredCall call, CancellationToken cancellationToken)
    {
        var calls = targets.Select(target => target.FindCall(call.Name, cancellationToken)!).ToImmutableArray();
        if (targets.Zip(calls, (target, invocation) => IsWaitedFor(target, invocation, cancellationToken)).All(waited => waited))
        {
            var wait = (MemberAccessExpressionSyntax)calls[0].Parent!;
            return new NamingEdit([new TextChange(TextSpan.FromBounds(wait.Name.SpanStart, wait.Parent!.Span.End), "Result")], []);
        }

        var values = targets.Zip(calls, (target, invocation) => new ResponseValue(target.Model, cancellationToken).Of(invocation)).ToImmutableArray();
        if (values.Contains(null) || values.Any(value => value!.Span != values[0]!.Span))
        {
            return null;
        }

        var homes = targets.Zip(values, (target, value) => new EvaluationOrder(value!, target.Model, cancellationToken).Home()).ToImmutableArray();
        if (homes.Contains(null) || homes.Any(home => home!.Span != homes[0]!.Span))
        {
            return null;
        }

        var style = FileStyle.Of(targets[0], file.Text, values[0]!.SpanStart);
        return homes[0] is StatementSyntax statement
            ? new Hoist(file.Text, targets, style, values[0]!, statement, cancellationToken).Write()
            : new BlockBody(file.Text, targets[0], style, cancellationToken).Write(homes[0]!);
    }

    // "call.Wait();" waits as "call.Result" does, and drops the response.
    private static bool IsWaitedFor(Target target, InvocationExpressionSyntax call, CancellationToken cancellationToken) =>
        call.Parent is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Wait",
            Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Parent: ExpressionStatementSyntax },
        }
        && target.Model.GetTypeInfo(call, cancellationToken).Type is INamedTypeSymbol { Name: "Task", TypeArguments: [var result] }
        && ResponseKind.Of(result, target.Model.Compilation) is not null;
}
