using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>Tells whether an expression is evaluated once, and before anything else of its statement that could be noticed.</summary>
internal static class EvaluationOrder
{
    public static bool IsFirst(ExpressionSyntax value, StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode node = value;
        for (var parent = node.Parent; parent is not null; node = parent, parent = parent.Parent)
        {
            if (parent == statement)
            {
                return IsHead(node, statement);
            }

            if (!Continues(node, parent, model, cancellationToken))
            {
                return false;
            }
        }

        return false;
    }

    // The part of a statement that is evaluated once, before its body.
    private static bool IsHead(SyntaxNode node, StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or LocalDeclarationStatementSyntax => true,
        YieldStatementSyntax => true,
        IfStatementSyntax check => node == check.Condition,
        SwitchStatementSyntax choice => node == choice.Expression,
        CommonForEachStatementSyntax loop => node == loop.Expression,
        UsingStatementSyntax use => node == use.Expression || node == use.Declaration,
        LockStatementSyntax locked => node == locked.Expression,
        _ => false,
    };

    private static bool Continues(SyntaxNode node, SyntaxNode parent, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (parent)
        {
            case BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression:
                return node == binary.Left;
            case BinaryExpressionSyntax binary:
                return node == binary.Left || IsQuiet(binary.Left, model, cancellationToken);
            case ConditionalExpressionSyntax choice:
                return node == choice.Condition;
            case ConditionalAccessExpressionSyntax access:
                return node == access.Expression;
            case AssignmentExpressionSyntax assignment:
                return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && node == assignment.Right
                    && (assignment.Left is DeclarationExpressionSyntax or TupleExpressionSyntax || IsQuiet(assignment.Left, model, cancellationToken));
            case InvocationExpressionSyntax call:
                return node == call.Expression || IsQuiet(call.Expression, model, cancellationToken);
            case BaseArgumentListSyntax list:
                return list.Arguments.TakeWhile(argument => argument != node).All(argument => IsQuiet(argument.Expression, model, cancellationToken));
            case VariableDeclarationSyntax declaration:
                return declaration.Variables[0] == node;
            case InterpolatedStringExpressionSyntax interpolated:
                return interpolated.Contents.TakeWhile(content => content != node).OfType<InterpolationSyntax>()
                    .All(part => IsQuiet(part.Expression, model, cancellationToken));
            case SwitchExpressionSyntax choice:
                return node == choice.GoverningExpression;
            case IsPatternExpressionSyntax matches:
                return node == matches.Expression;
            case ElementAccessExpressionSyntax element:
                return node == element.Expression || IsQuiet(element.Expression, model, cancellationToken);
            case ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or ThrowExpressionSyntax:
                return node is ArgumentListSyntax or ExpressionSyntax;
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax
                or MemberAccessExpressionSyntax or ArgumentSyntax or InterpolationSyntax or EqualsValueClauseSyntax or VariableDeclaratorSyntax:
                return true;
            default:
                return false;
        }
    }

    // Reading it sooner or later is the same.
    private static bool IsQuiet(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression switch
    {
        LiteralExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or TypeSyntax and not SimpleNameSyntax or TypeOfExpressionSyntax
            or DefaultExpressionSyntax or AnonymousFunctionExpressionSyntax => true,
        SimpleNameSyntax => model.GetSymbolInfo(expression, cancellationToken) is var info
            && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is ILocalSymbol or IParameterSymbol or IFieldSymbol or ITypeSymbol or INamespaceSymbol or IMethodSymbol or IDiscardSymbol,
        MemberAccessExpressionSyntax access => IsQuiet(access.Expression, model, cancellationToken) && IsQuiet(access.Name, model, cancellationToken),
        ParenthesizedExpressionSyntax parenthesized => IsQuiet(parenthesized.Expression, model, cancellationToken),
        _ => false,
    };
}
