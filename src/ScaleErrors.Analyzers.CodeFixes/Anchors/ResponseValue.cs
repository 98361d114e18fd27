using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>
/// Finds the expression that is the response of a call: it waits for the call (<c>await call</c>, <c>call.Result</c>), chooses between it and
/// others (<c>first ? await call : await other</c>), waits for a variable with the call's task, or is the result of a function that is given the call
/// as a lambda (<c>await retry.ExecuteAsync(() => call)</c>).
/// </summary>
internal sealed class ResponseValue(SemanticModel model, CancellationToken cancellationToken)
{
    // Lambdas within lambdas, and tasks that are kept: more than a few are not followed.
    private const int MaxSteps = 4;

    /// <summary>The response of <paramref name="call"/>, without parentheses; null where there is none that is known.</summary>
    public ExpressionSyntax? Of(InvocationExpressionSyntax call) => From(call, MaxSteps);

    private ExpressionSyntax? From(ExpressionSyntax start, int steps)
    {
        var node = start;
        ExpressionSyntax? found = null;
        while (true)
        {
            if (IsResponse(node))
            {
                found = node;
            }

            if (Onwards(node) is not { } next)
            {
                break;
            }

            node = next;
        }

        return (steps > 0 ? Further(node, steps - 1) : null) ?? (found is null || MayBeNull(found) ? null : ResponseExpression.Bare(found));
    }

    // The expression around a response, or a task of it, that is the same response.
    private ExpressionSyntax? Onwards(ExpressionSyntax node) => node.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        AwaitExpressionSyntax wait => wait,
        PostfixUnaryExpressionSyntax forgiven when forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression) => forgiven,
        ConditionalExpressionSyntax choice when choice.Condition != node && !IsNull(choice.WhenTrue) && !IsNull(choice.WhenFalse) => choice,
        BinaryExpressionSyntax coalesce when coalesce.IsKind(SyntaxKind.CoalesceExpression) => coalesce,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == node && !choice.Arms.Any(other => IsNull(other.Expression)) => choice,
        CastExpressionSyntax cast when IsResponse(cast) => cast,
        ConditionalAccessExpressionSyntax { Parent: AwaitExpressionSyntax } access when access.WhenNotNull == node => access,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result when result.Expression == node && !IsResponse(node) => result,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax wait } access when access.Expression == node && IsWait(access.Name) => wait,
        _ => null,
    };

    private ExpressionSyntax? Further(ExpressionSyntax node, int steps) => node.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration } declarator }
            when !IsResponse(node) && model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol task =>
            Awaited(task, StatementList.ScopeOf(declaration), declarator.Span.End, steps),
        AnonymousFunctionExpressionSyntax lambda when lambda.ExpressionBody == node => GivenTo(lambda, steps),
        ReturnStatementSyntax leave when leave.Ancestors().FirstOrDefault(StatementList.IsBodyBoundary) is AnonymousFunctionExpressionSyntax lambda => GivenTo(lambda, steps),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ContinueWith", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax lambda }, ..] } }
            when ParameterOf(lambda) is { } parameter && model.GetDeclaredSymbol(parameter, cancellationToken) is { } task =>
            Awaited(task, lambda, lambda.SpanStart, steps),
        _ => null,
    };

    // The one place where a task that is kept gives its response. Where there are more, none of them is the first.
    private ExpressionSyntax? Awaited(ISymbol task, SyntaxNode scope, int after, int steps)
    {
        ExpressionSyntax? found = null;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.SpanStart < after
                || name.Identifier.ValueText != task.Name
                || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, task)
                || OnlyWaits(name))
            {
                continue;
            }

            if (found is not null || From(name, steps) is not { } response || name.Ancestors().TakeWhile(node => node != scope).Any(StatementList.IsBodyBoundary))
            {
                return null;
            }

            found = response;
        }

        return found;
    }

    // "await Task.WhenAll(first, second);", "task.Wait();", "task.IsFaulted"
    private static bool OnlyWaits(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == name => access.Name.Identifier.ValueText
            is "Wait" or "IsCompleted" or "IsFaulted" or "IsCanceled" or "IsCompletedSuccessfully" or "Exception" or "Status" or "Id",
        ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" },
                    Name: IdentifierNameSyntax { Identifier.ValueText: "WhenAll" or "WaitAll" },
                },
            } wait,
        } => wait.Parent is ExpressionStatementSyntax or AwaitExpressionSyntax { Parent: ExpressionStatementSyntax },
        _ => false,
    };

    // What the lambda gives is what the function gives that runs it: the response is there when that function is done with it.
    private ExpressionSyntax? GivenTo(AnonymousFunctionExpressionSyntax lambda, int steps) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or IdentifierNameSyntax } receiver }
        && GivesResponse(receiver)
        && !KeepsFailures(receiver, lambda)
            ? From(receiver, steps)
            : null;

    // A function that asks for success may send again until there is one, and never give a failure.
    private bool KeepsFailures(InvocationExpressionSyntax receiver, AnonymousFunctionExpressionSyntax lambda)
    {
        var method = model.GetSymbolInfo(receiver, cancellationToken).Symbol as IMethodSymbol;
        var bodies = method?.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)) ?? [];
        return bodies
            .Concat(receiver.ArgumentList.Arguments.Where(argument => argument.Expression != lambda))
            .SelectMany(node => node.DescendantTokens())
            .Any(token => token.ValueText is "IsSuccessStatusCode" or "IsSuccessful" or "EnsureSuccessStatusCode");
    }

    private bool GivesResponse(InvocationExpressionSyntax call) =>
        model.GetTypeInfo(call, cancellationToken).Type is { } type
        && (IsResponse(type) || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && IsResponse(result)));

    private bool MayBeNull(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull;

    private static bool IsNull(ExpressionSyntax expression) =>
        ResponseExpression.Bare(expression).Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;

    private static ParameterSyntax? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [var first, ..] } => first,
        _ => null,
    };

    private bool IsResponse(ExpressionSyntax expression) => IsResponse(model.GetTypeInfo(expression, cancellationToken).Type);

    private bool IsResponse(ITypeSymbol? type) => ResponseKind.Of(type, model.Compilation) is not null;

    private static bool IsWait(SimpleNameSyntax name) =>
        name.Identifier.ValueText is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "WaitAsync" or "AsTask" or "Unwrap";
}
