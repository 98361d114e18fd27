using System.Linq;
using System.Net;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>Evaluates what is asked of the library's exception in one variable.</summary>
internal sealed class StatusFilter(ISymbol variable, ExceptionReading reading, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Whether <paramref name="condition"/> holds for an exception with <paramref name="code"/>; null where that can't be told.</summary>
    public bool? Holds(ExpressionSyntax condition, int code)
    {
        condition = condition is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : condition;
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Holds(inner, code);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return !Holds(not.Operand, code);
            case BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression):
                return Holds(both.Left, code) & Holds(both.Right, code);
            case BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression):
                return Holds(either.Left, code) | Holds(either.Right, code);
            case BinaryExpressionSyntax isType when isType.IsKind(SyntaxKind.IsExpression) && IsVariable(isType.Left):
                return IsOf(isType.Right);
            case BinaryExpressionSyntax comparison:
                return Compare(comparison, code);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax failure } matches when IsKindOfFailure(matches.Expression):
                return Value(failure.Expression) is { } kind ? kind == (int)WebExceptionStatus.ProtocolError : null;
            case IsPatternExpressionSyntax matches when IsStatus(matches.Expression):
                return MatchesStatus(matches.Pattern, code);
            case IsPatternExpressionSyntax matches when IsVariable(matches.Expression) || reading.IsOnTheWay(matches.Expression, variable, model, cancellationToken):
                return MatchesException(matches.Pattern, code);
            default:
                return model.GetConstantValue(condition, cancellationToken) is { HasValue: true, Value: bool constant } ? constant : null;
        }
    }

    /// <summary>The one status code that <paramref name="condition"/> asks for; null where it asks for anything else.</summary>
    public int? OnlyStatus(ExpressionSyntax condition) =>
        Reach.Bare(condition) is BinaryExpressionSyntax equals && equals.IsKind(SyntaxKind.EqualsExpression) && IsStatus(equals.Left)
            ? Value(equals.Right)
            : null;

    private bool? Compare(BinaryExpressionSyntax comparison, int code)
    {
        var kind = comparison.Kind();
        if (IsStatus(comparison.Left) && Value(comparison.Right) is { } right)
        {
            return Holds(kind, code, right);
        }

        if (kind is not (SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression))
        {
            return null;
        }

        return IsStatus(comparison.Right) && Value(comparison.Left) is { } left ? Holds(kind, code, left)
            : IsKindOfFailure(comparison.Left) && Value(comparison.Right) is { } failure ? Holds(kind, (int)WebExceptionStatus.ProtocolError, failure)
            : null;
    }

    private static bool? Holds(SyntaxKind comparison, int code, int bound) => comparison switch
    {
        SyntaxKind.EqualsExpression => code == bound,
        SyntaxKind.NotEqualsExpression => code != bound,
        SyntaxKind.LessThanExpression => code < bound,
        SyntaxKind.LessThanOrEqualExpression => code <= bound,
        SyntaxKind.GreaterThanExpression => code > bound,
        SyntaxKind.GreaterThanOrEqualExpression => code >= bound,
        _ => null,
    };

    private bool? MatchesStatus(PatternSyntax pattern, int code) => pattern switch
    {
        DiscardPatternSyntax or VarPatternSyntax => true,
        ParenthesizedPatternSyntax parenthesized => MatchesStatus(parenthesized.Pattern, code),
        ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } => false,
        ConstantPatternSyntax constant => Value(constant.Expression) is { } value ? value == code : null,
        RelationalPatternSyntax relational => Value(relational.Expression) is { } bound ? Holds(relational.OperatorToken.Kind() switch
        {
            SyntaxKind.LessThanToken => SyntaxKind.LessThanExpression,
            SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanOrEqualExpression,
            SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanExpression,
            _ => SyntaxKind.GreaterThanOrEqualExpression,
        }, code, bound) : null,
        UnaryPatternSyntax not => !MatchesStatus(not.Pattern, code),
        BinaryPatternSyntax both when both.IsKind(SyntaxKind.AndPattern) => MatchesStatus(both.Left, code) & MatchesStatus(both.Right, code),
        BinaryPatternSyntax either => MatchesStatus(either.Left, code) | MatchesStatus(either.Right, code),
        _ => null,
    };

    private bool? MatchesException(PatternSyntax pattern, int code) => pattern switch
    {
        ParenthesizedPatternSyntax parenthesized => MatchesException(parenthesized.Pattern, code),
        UnaryPatternSyntax not => !MatchesException(not.Pattern, code),
        BinaryPatternSyntax both when both.IsKind(SyntaxKind.AndPattern) => MatchesException(both.Left, code) & MatchesException(both.Right, code),
        BinaryPatternSyntax either => MatchesException(either.Left, code) | MatchesException(either.Right, code),
        ConstantPatternSyntax { Expression: var named } => IsOf(named),
        TypePatternSyntax typed => IsOf(typed.Type),
        DeclarationPatternSyntax declared => IsOf(declared.Type),
        RecursivePatternSyntax { PositionalPatternClause: null } recursive =>
            (recursive.Type is null ? true : IsOf(recursive.Type)) & (recursive.PropertyPatternClause is not { } properties
                ? true
                : properties.Subpatterns.Aggregate((bool?)true, (all, part) => all & MatchesPart(part, code))),
        _ => null,
    };

    private bool? MatchesPart(SubpatternSyntax part, int code) =>
        part.NameColon is not { } name ? null
        : reading.IsStatus(name.Name, model, cancellationToken) ? MatchesStatus(part.Pattern, code)
        : reading.IsOnTheWay(name.Name, variable: null, model, cancellationToken) ? MatchesException(part.Pattern, code)
        : null;

    private bool? IsOf(ExpressionSyntax type)
    {
        if (type.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return false;
        }

        if (model.GetSymbolInfo(type, cancellationToken).Symbol is not ITypeSymbol named)
        {
            return null;
        }

        if (reading.IsType(named))
        {
            return true;
        }

        if (model.Compilation.ClassifyCommonConversion(reading.Type, named) is { IsImplicit: true } conversion && (conversion.IsReference || conversion.IsIdentity))
        {
            return true;
        }

        // Of a class that derives from it, the library's exception may be; of an interface, too.
        return named.TypeKind == TypeKind.Class && model.Compilation.ClassifyCommonConversion(named, reading.Type) is { Exists: false } ? false : null;
    }

    // A WebException with a status code is a protocol error.
    private bool IsKindOfFailure(ExpressionSyntax expression) =>
        Reach.Bare(expression) is MemberAccessExpressionSyntax access
        && IsVariable(access.Expression)
        && model.GetTypeInfo(access, cancellationToken).Type?.ToDisplayString() == "System.Net.WebExceptionStatus";

    private bool IsStatus(ExpressionSyntax expression) => reading.IsStatusOf(variable, expression, model, cancellationToken);

    private bool IsVariable(ExpressionSyntax expression) =>
        Reach.Bare(expression) is IdentifierNameSyntax name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable);

    private int? Value(ExpressionSyntax expression) =>
        model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: int value } ? value : null;
}
