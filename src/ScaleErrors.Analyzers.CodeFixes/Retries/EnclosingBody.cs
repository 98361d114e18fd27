using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>The body around a call, at whose end a local function can stand.</summary>
/// <param name="Block">The block; null where the call stands in top-level statements.</param>
/// <param name="Last">The last statement of the body.</param>
internal sealed record EnclosingBody(BlockSyntax? Block, StatementSyntax Last)
{
    /// <summary>Finds the body; null for expression bodies, initializers and whatever else has no statements.</summary>
    public static EnclosingBody? Of(SyntaxNode call)
    {
        foreach (var node in call.Ancestors())
        {
            switch (node)
            {
                case BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax } block:
                    return block.Statements.LastOrDefault() is { } last ? new EnclosingBody(block, last) : null;
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }:
                    return new EnclosingBody(null, unit.Members.OfType<GlobalStatementSyntax>().Last().Statement);
                case MemberDeclarationSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether a statement stands in the body itself, so that what it declares can be seen in all of it.</summary>
    public bool Has(StatementSyntax statement) => Block is not null ? statement.Parent == Block : statement.Parent is GlobalStatementSyntax;

    /// <summary>The body and all in it.</summary>
    public SyntaxNode Scope => Block ?? Last.SyntaxTree.GetRoot();
}
