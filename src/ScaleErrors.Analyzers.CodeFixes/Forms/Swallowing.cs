using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>Tells whether an exception thrown at a place would be caught, and not thrown on, by the same body.</summary>
internal static class Swallowing
{
    public static bool Swallows(SyntaxNode position, ITypeSymbol exception, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var node = position; node.Parent is { } parent && !StatementList.IsBodyBoundary(node); node = parent)
        {
            if (parent is not TryStatementSyntax guarded || guarded.Block != node)
            {
                continue;
            }

            foreach (var handler in guarded.Catches)
            {
                if (Takes(handler, exception, model, cancellationToken) && !AlwaysThrows(handler.Block, model))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Takes(CatchClauseSyntax handler, ITypeSymbol exception, SemanticModel model, CancellationToken cancellationToken)
    {
        if (handler.Declaration is null)
        {
            return true;
        }

        var caught = model.GetTypeInfo(handler.Declaration.Type, cancellationToken).Type;
        return caught is null or IErrorTypeSymbol || model.Compilation.ClassifyCommonConversion(exception, caught) is { IsImplicit: true, IsReference: true }
            or { IsIdentity: true };
    }

    private static bool AlwaysThrows(BlockSyntax block, SemanticModel model) =>
        model.AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: false, ExitPoints.IsEmpty: true };
}
