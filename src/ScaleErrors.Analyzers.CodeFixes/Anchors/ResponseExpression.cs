using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>Reads expressions that give a response: <c>await call</c>, <c>call.Result</c>, <c>await call.ConfigureAwait(false)</c>, …</summary>
internal static class ResponseExpression
{
    public const string EnsureSuccess = "EnsureSuccessStatusCode";

    public static bool IsResponse(ITypeSymbol? type) => type is
    {
        Name: "HttpResponseMessage",
        ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "Net", ContainingNamespace.Name: "System" } },
    };

    /// <summary>The call that <paramref name="expression"/> waits for; null where it is more than a call and the wait for it.</summary>
    public static InvocationExpressionSyntax? CallIn(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case AwaitExpressionSyntax wait:
                    expression = wait.Expression;
                    break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result:
                    expression = result.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when IsWait(access.Name):
                    expression = access.Expression;
                    break;
                default:
                    return expression as InvocationExpressionSyntax;
            }
        }
    }

    /// <summary>The response in <c>response.EnsureSuccessStatusCode()</c>; null for any other expression.</summary>
    public static ExpressionSyntax? EnsuredIn(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: EnsureSuccess } access,
        }
            ? access.Expression
            : null;

    /// <summary><paramref name="expression"/> without the parentheses around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }

    private static bool IsWait(SimpleNameSyntax name) =>
        name.Identifier.ValueText is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "WaitAsync";
}
