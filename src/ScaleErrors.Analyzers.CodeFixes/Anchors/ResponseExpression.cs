using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>Reads expressions around a response.</summary>
internal static class ResponseExpression
{
    /// <summary>The response in <c>response.EnsureSuccessStatusCode()</c>; null for any other expression.</summary>
    public static ExpressionSyntax? EnsuredIn(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax access }
        && KindOf(access.Expression, model, cancellationToken)?.Ensure is { } ensure
        && ensure == access.Name.Identifier.ValueText
            ? access.Expression
            : null;

    /// <summary>How <paramref name="expression"/> is read; null where it is no response.</summary>
    public static ResponseKind? KindOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        ResponseKind.Of(model.GetTypeInfo(expression, cancellationToken).Type, model.Compilation);

    /// <summary><paramref name="expression"/> without the parentheses around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }

    /// <summary><paramref name="expression"/> with the parentheses around it.</summary>
    public static ExpressionSyntax InParentheses(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized;
        }

        return expression;
    }
}
