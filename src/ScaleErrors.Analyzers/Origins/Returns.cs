using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>The expressions that a method, local function or property of this compilation returns.</summary>
internal static class Returns
{
    /// <summary>The returned expressions in source order; none where the body can't be seen.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (var reference in member.OriginalDefinition.DeclaringSyntaxReferences)
        {
            var (arrow, block) = BodyOf(reference.GetSyntax(cancellationToken));
            if (arrow is not null)
                yield return arrow.Expression;
            if (block is null)
                continue;
            foreach (var node in block.DescendantNodes(IsSameBody))
            {
                if (node is ReturnStatementSyntax { Expression: { } value })
                    yield return value;
            }
        }
    }

    private static bool IsSameBody(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static (ArrowExpressionClauseSyntax? Arrow, BlockSyntax? Block) BodyOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => (method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax function => (function.ExpressionBody, function.Body),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => (arrow, null),
        PropertyDeclarationSyntax { AccessorList: { } accessors } => GetterOf(accessors),
        _ => (null, null),
    };

    private static (ArrowExpressionClauseSyntax? Arrow, BlockSyntax? Block) GetterOf(AccessorListSyntax accessors)
    {
        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.Keyword.ValueText == "get")
                return (accessor.ExpressionBody, accessor.Body);
        }

        return (null, null);
    }
}
