using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Naming;

namespace ScaleErrors.Analyzers.CodeFixes.Placement;

/// <summary>Finds the place: the first statement that uses the response decides.</summary>
internal sealed class PlaceFinder(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The places for the response of <paramref name="anchor"/>, the best first; the last one is there for every code.</summary>
    public IEnumerable<Place> Find(ResponseAnchor anchor, ResponseMentions? mentions)
    {
        // A fluent check runs before everything behind it: what stands there never sees a failure.
        if (mentions is null || anchor.Ensure is not null || FirstUse(anchor.Following, mentions) is not { } first)
        {
            return [new NewSwitch(anchor)];
        }

        if (first is SwitchStatementSyntax joined && mentions.IsStatus(joined.Expression))
        {
            return [new JoinedSwitch(joined, null)];
        }

        if (first is IfStatementSyntax check)
        {
            return FailureBody(check, mentions) is { } body ? [InFailure(body, mentions)]
                : new StatusChain(check, mentions, model, cancellationToken) is { General: not null } chain ? [new JoinedChain(check, chain), new NewSwitch(anchor)]
                : [new NewSwitch(anchor)];
        }

        return [.. new[] { InArms(first, mentions), InHelper(first, mentions) }.OfType<Place>(), new NewSwitch(anchor)];
    }

    private Place? InArms(StatementSyntax first, ResponseMentions mentions)
    {
        var choice = first.DescendantNodes(node => !StatementList.IsBodyBoundary(node)).OfType<SwitchExpressionSyntax>().FirstOrDefault(node => mentions.IsStatus(node.GoverningExpression));

        // Comments and long lines don't go into one that stands on a single line.
        return choice is not null && choice.ToString().Contains('\n') && new EvaluationOrder(choice, model, cancellationToken).Home() == first ? new JoinedArms(choice) : null;
    }

    // "EnsureOk(response);", where the method is this type's own affair and tells a status apart already.
    private Place? InHelper(StatementSyntax first, ResponseMentions mentions)
    {
        if (mentions.In(first).ToList() is not [{ Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument }]
            || new EvaluationOrder(call, model, cancellationToken).Home() != first
            || model.GetOperation(argument, cancellationToken) is not IArgumentOperation { Parameter: { RefKind: RefKind.None } parameter }
            || parameter.ContainingSymbol is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable, DeclaringSyntaxReferences: [var declared] }
            || declared.SyntaxTree != first.SyntaxTree
            || ResponseKind.Of(parameter.Type, model.Compilation) is not { } kind)
        {
            return null;
        }

        var body = declared.GetSyntax(cancellationToken) switch
        {
            MethodDeclarationSyntax method => method.Body,
            LocalFunctionStatementSyntax function => function.Body,
            _ => null,
        };
        var inside = new HelperParameter(parameter.Name, new ResponseMentions(parameter, kind, model, cancellationToken));
        return body is null ? null : FirstUse(body.Statements, inside.Mentions) switch
        {
            SwitchStatementSyntax joined when inside.Mentions.IsStatus(joined.Expression) => new JoinedSwitch(joined, null) { Helper = inside },
            IfStatementSyntax check when FailureBody(check, inside.Mentions) is { } failure && InFailure(failure, inside.Mentions) is JoinedSwitch joined =>
                joined with { Helper = inside },
            { } use when InArms(use, inside.Mentions) is { } arms => arms with { Helper = inside },
            _ => null,
        };
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
