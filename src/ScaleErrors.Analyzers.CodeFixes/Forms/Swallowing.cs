using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>What becomes of an exception in the body that throws it.</summary>
internal enum ExceptionFate
{
    /// <summary>It leaves the body, itself or as what another exception says.</summary>
    Leaves,

    /// <summary>Another exception leaves the body, and nobody has said anything of the one that was caught.</summary>
    Forgotten,

    /// <summary>It may be caught, and the body goes on.</summary>
    Swallowed,
}

/// <summary>Tells what becomes of an exception that is thrown at a place.</summary>
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

    public static ExceptionFate FateOf(SyntaxNode position, ITypeSymbol exception, SemanticModel model, CancellationToken cancellationToken)
    {
        var fate = ExceptionFate.Leaves;
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
                    return ExceptionFate.Swallowed;
                }

                if (!Rethrows(handler.Block))
                {
                    thrown = null;
                    fate = Mentions(handler) ? fate : ExceptionFate.Forgotten;
                }

                // What it takes for sure, no later handler of the same try can take.
                if (handler.Filter is null)
                {
                    break;
                }
            }
        }

        return fate;
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

    // Whether it does anything with what it caught: throws it as a cause, logs it, says its message.
    private static bool Mentions(CatchClauseSyntax handler) =>
        handler.Declaration?.Identifier.ValueText is { Length: > 0 } name
        && handler.Block.DescendantNodes().Any(node => node is IdentifierNameSyntax mention && mention.Identifier.ValueText == name);

    private static bool AlwaysThrows(BlockSyntax block, SemanticModel model) =>
        model.AnalyzeControlFlow(block) is { Succeeded: true, EndPointIsReachable: false, ExitPoints.IsEmpty: true };
}
