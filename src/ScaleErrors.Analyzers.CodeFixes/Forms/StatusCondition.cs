using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>Evaluates conditions on the status of a response.</summary>
internal sealed class StatusCondition(ResponseMentions mentions, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Whether <paramref name="condition"/> holds for a response with the failure <paramref name="code"/>; null where that can't be told.</summary>
    public bool? Holds(ExpressionSyntax condition, int code) => ResponseExpression.Bare(condition) switch
    {
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => !Holds(not.Operand, code),
        BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) => Holds(both.Left, code) & Holds(both.Right, code),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) => Holds(either.Left, code) | Holds(either.Right, code),
        BinaryExpressionSyntax comparison when mentions.IsStatus(comparison.Left) => Compare(comparison.Kind(), code, Value(comparison.Right)),
        MemberAccessExpressionSyntax member when mentions.IsSuccess(member) => false,
        _ => null,
    };

    private static bool? Compare(SyntaxKind comparison, int code, int? bound) => comparison switch
    {
        _ when bound is null => null,
        SyntaxKind.EqualsExpression => code == bound,
        SyntaxKind.NotEqualsExpression => code != bound,
        SyntaxKind.LessThanExpression => code < bound,
        SyntaxKind.LessThanOrEqualExpression => code <= bound,
        SyntaxKind.GreaterThanExpression => code > bound,
        SyntaxKind.GreaterThanOrEqualExpression => code >= bound,
        _ => null,
    };

    private int? Value(ExpressionSyntax expression) =>
        model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: int value } ? value : null;
}
