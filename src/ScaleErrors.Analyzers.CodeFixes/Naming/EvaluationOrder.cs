using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>
/// Tells whether an expression can be evaluated in front of the statement that it stands in: it is evaluated always and once, and what is
/// evaluated before it has no effects and gives the same value afterwards.
/// </summary>
internal sealed class EvaluationOrder(ExpressionSyntax moved, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly StableValues _stable = new(moved, model, cancellationToken);

    /// <summary>The statement, the <c>=&gt; …</c> of a member or the lambda in front of whose value it can be evaluated; null where it can't.</summary>
    public SyntaxNode? Home()
    {
        SyntaxNode node = moved;
        while (node.Parent is { } parent)
        {
            switch (parent)
            {
                case ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax:
                    return parent;
                case StatementSyntax statement:
                    return IsEvaluatedFirst(statement, node) ? statement : null;
                case not (ExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or InterpolationSyntax or EqualsValueClauseSyntax
                    or VariableDeclaratorSyntax or VariableDeclarationSyntax or AnonymousObjectMemberDeclaratorSyntax or ExpressionElementSyntax):
                    return null;
            }

            if (!(Before(parent, node) is { } before && before.All(_stable.IsStable)))
            {
                return null;
            }

            node = parent;
        }

        return null;
    }

    private static bool IsEvaluatedFirst(StatementSyntax statement, SyntaxNode node) => statement switch
    {
        ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax or LockStatementSyntax => true,
        LocalDeclarationStatementSyntax local => !local.IsConst,
        IfStatementSyntax check => check.Condition == node,
        SwitchStatementSyntax choice => choice.Expression == node,
        CommonForEachStatementSyntax loop => loop.Expression == node,
        UsingStatementSyntax => true,
        _ => false,
    };

    // What is evaluated before a child; null where the child may not be evaluated at all.
    private static IEnumerable<SyntaxNode>? Before(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or CheckedExpressionSyntax or MemberAccessExpressionSyntax
            or IsPatternExpressionSyntax or WithExpressionSyntax or ArgumentSyntax or InterpolationSyntax or EqualsValueClauseSyntax
            or VariableDeclaratorSyntax or AnonymousObjectMemberDeclaratorSyntax or ExpressionElementSyntax => [],
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => [],
        ConditionalAccessExpressionSyntax access => access.Expression == child ? [] : null,
        ConditionalExpressionSyntax choice => choice.Condition == child ? [] : null,
        SwitchExpressionSyntax choice => choice.GoverningExpression == child ? [] : null,
        BinaryExpressionSyntax binary => binary.Left == child ? [] : IsShortCircuit(binary) ? null : [binary.Left],
        AssignmentExpressionSyntax assignment => BeforeIn(assignment, child),
        InvocationExpressionSyntax call => call.Expression == child ? [] : [call.Expression],
        ElementAccessExpressionSyntax access => access.Expression == child ? [] : [access.Expression],
        ObjectCreationExpressionSyntax creation => child is InitializerExpressionSyntax && !creation.Type.IsKind(SyntaxKind.ArrayType) ? null : [],
        ImplicitObjectCreationExpressionSyntax => child is InitializerExpressionSyntax ? null : [],
        BaseArgumentListSyntax arguments => arguments.Arguments.TakeWhile(argument => argument != child),
        TupleExpressionSyntax tuple => tuple.Arguments.TakeWhile(argument => argument != child),
        AnonymousObjectCreationExpressionSyntax creation => creation.Initializers.TakeWhile(member => member != child).Select(member => member.Expression),
        InitializerExpressionSyntax elements => elements.IsKind(SyntaxKind.ArrayInitializerExpression)
            ? elements.Expressions.TakeWhile(element => element != child)
            : null,
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => child is InitializerExpressionSyntax ? [] : null,
        CollectionExpressionSyntax collection => collection.Elements.TakeWhile(element => element != child),
        InterpolatedStringExpressionSyntax text => text.Contents.TakeWhile(content => content != child).OfType<InterpolationSyntax>(),
        VariableDeclarationSyntax declaration => declaration.Variables.TakeWhile(variable => variable != child).Select(variable => variable.Initializer?.Value).OfType<SyntaxNode>(),
        _ => null,
    };

    // A compound assignment reads its left side first; the object of a plain one is found first, and then set.
    private static IEnumerable<SyntaxNode>? BeforeIn(AssignmentExpressionSyntax assignment, SyntaxNode child) =>
        assignment.Left == child ? []
        : assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) ? null
        : !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? [assignment.Left]
        : assignment.Left switch
        {
            IdentifierNameSyntax or DeclarationExpressionSyntax => [],
            MemberAccessExpressionSyntax access => [access.Expression],
            var other => [other],
        };

    private static bool IsShortCircuit(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression;
}
