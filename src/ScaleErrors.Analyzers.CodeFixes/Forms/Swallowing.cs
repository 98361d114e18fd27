using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>Tells whether an exception thrown at a place would be caught, and not thrown on, by the same body.</summary>
internal static class Swallowing
{
    /// <summary>
    /// Whether an exception thrown at <paramref name="position"/> would take the place of one that is under way: in a <c>finally</c>, or in a
    /// <c>catch</c> that throws on what it caught.
    /// </summary>
    public static bool ReplacesAnother(SyntaxNode position) => position
        .Ancestors()
        .TakeWhile(node => !StatementList.IsBodyBoundary(node))
        .Any(node => node is FinallyClauseSyntax || (node is CatchClauseSyntax handler && handler.Block
            .DescendantNodes(inner => !StatementList.IsBodyBoundary(inner))
            .Any(inner => inner is ThrowStatementSyntax { Expression: null })));

    public static bool Swallows(SyntaxNode position, ITypeSymbol exception, SemanticModel model, CancellationToken cancellationToken)
    {
        ITypeSymbol? thrown = exception;
        for (var node = position; node.Parent is { } parent && !StatementList.IsBodyBoundary(node); node = parent)
        {
            if (parent is not TryStatementSyntax guarded || guarded.Block != node)
            {
                continue;
            }

            foreach (var handler in guarded.Catches)
            {
                if (!Takes(handler, thrown, model, cancellationToken))
                {
                    continue;
                }

                if (!AlwaysThrows(handler.Block, model))
                {
                    return true;
                }

                if (!Rethrows(handler.Block))
                {
                    thrown = null;
                }

                // What it takes for sure, no later handler of the same try can take.
                if (handler.Filter is null)
                {
                    break;
                }
            }
        }

        return false;
    }

    // An exception of unknown type may be taken by every handler.
    private static bool Takes(CatchClauseSyntax handler, ITypeSymbol? exception, SemanticModel model, CancellationToken cancellationToken)
    {
        if (handler.Declaration is null || exception is null)
        {
            return true;
        }

        var caught = model.GetTypeInfo(handler.Declaration.Type, cancellationToken).Type;
        return caught is null or IErrorTypeSymbol || model.Compilation.ClassifyCommonConversion(exception, caught) is { IsImplicit: true, IsReference: true }
            or { IsIdentity: true };
    }

    private static bool Rethrows(BlockSyntax block) => block
        .DescendantNodes(node => !StatementList.IsBodyBoundary(node))
        .All(node => node is not (ThrowExpressionSyntax or ThrowStatementSyntax { Expression: not null }));

    private static bool AlwaysThrows(BlockSyntax block, SemanticModel model) =>
        model.AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: false, ExitPoints.IsEmpty: true };
}
