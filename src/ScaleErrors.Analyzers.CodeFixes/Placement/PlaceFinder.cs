using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Placement;

/// <summary>Finds the place: the first statement that uses the response decides.</summary>
internal static class PlaceFinder
{
    public static Place Find(ResponseAnchor anchor, ResponseMentions? mentions)
    {
        // A fluent check runs before everything behind it: what stands there never sees a failure.
        if (mentions is null || anchor.Ensure is not null)
        {
            return new NewSwitch(anchor);
        }

        var first = FirstUse(anchor.Following, mentions);
        if (first is SwitchStatementSyntax joined && mentions.IsStatus(joined.Expression))
        {
            return new JoinedSwitch(joined, null);
        }

        return first is IfStatementSyntax check && FailureBody(check, mentions) is { } body
            ? InFailure(body, mentions)
            : new NewSwitch(anchor);
    }

    private static Place InFailure(StatementSyntax body, ResponseMentions mentions) =>
        body is BlockSyntax block && FirstUse(block.Statements, mentions) is SwitchStatementSyntax joined && mentions.IsStatus(joined.Expression)
            ? new JoinedSwitch(joined, block)
            : new TopOfFailure(body);

    private static StatementSyntax? FirstUse(IEnumerable<StatementSyntax> statements, ResponseMentions mentions) =>
        statements.FirstOrDefault(statement => mentions.In(statement).Any() && !mentions.OnlyReads(statement));

    private static StatementSyntax? FailureBody(IfStatementSyntax check, ResponseMentions mentions)
    {
        var condition = ResponseExpression.Bare(check.Condition);
        if (IsFailure(condition, mentions))
        {
            return check.Statement;
        }

        return mentions.IsSuccess(condition) && check.Else is { Statement: not IfStatementSyntax } otherwise
            ? otherwise.Statement
            : null;
    }

    private static bool IsFailure(ExpressionSyntax condition, ResponseMentions mentions) => condition switch
    {
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => mentions.IsSuccess(not.Operand),
        BinaryExpressionSyntax equals when equals.IsKind(SyntaxKind.EqualsExpression) =>
            equals.Right.IsKind(SyntaxKind.FalseLiteralExpression) && mentions.IsSuccess(equals.Left),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } matches =>
            constant.Expression.IsKind(SyntaxKind.FalseLiteralExpression) && mentions.IsSuccess(matches.Expression),
        _ => false,
    };
}
