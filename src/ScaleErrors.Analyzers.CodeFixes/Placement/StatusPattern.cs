using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Placement;

/// <summary>Reads patterns of a status, whether it is the enum or a number.</summary>
internal sealed class StatusPattern(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Whether <paramref name="pattern"/> takes <paramref name="code"/>; null where that can't be told.</summary>
    public bool? Matches(PatternSyntax pattern, int code)
    {
        switch (pattern)
        {
            case DiscardPatternSyntax or VarPatternSyntax:
                return true;
            case ParenthesizedPatternSyntax parenthesized:
                return Matches(parenthesized.Pattern, code);
            case ConstantPatternSyntax constant:
                return Value(constant.Expression) is { } value ? value == code : null;
            case RelationalPatternSyntax relational:
                return Value(relational.Expression) is { } bound ? Holds(relational.OperatorToken, code, bound) : null;
            case UnaryPatternSyntax not:
                return !Matches(not.Pattern, code);
            case BinaryPatternSyntax binary:
                var (left, right) = (Matches(binary.Left, code), Matches(binary.Right, code));
                return binary.IsKind(SyntaxKind.AndPattern) ? left & right : left | right;
            default:
                return null;
        }
    }

    /// <summary>Whether <paramref name="pattern"/> says <paramref name="code"/> by itself.</summary>
    public bool Names(PatternSyntax pattern, int code) => pattern
        .DescendantNodesAndSelf()
        .OfType<ConstantPatternSyntax>()
        .Any(constant => Value(constant.Expression) == code);

    /// <summary>The constant that <paramref name="expression"/> is.</summary>
    public int? Value(ExpressionSyntax expression) =>
        model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: int value } ? value : null;

    private static bool? Holds(SyntaxToken operation, int code, int bound) => operation.Kind() switch
    {
        SyntaxKind.LessThanToken => code < bound,
        SyntaxKind.LessThanEqualsToken => code <= bound,
        SyntaxKind.GreaterThanToken => code > bound,
        SyntaxKind.GreaterThanEqualsToken => code >= bound,
        _ => null,
    };
}
