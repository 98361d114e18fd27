using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>Finds what takes the library's exception in the function around a statement.</summary>
internal sealed class Catchers(ExceptionReading reading, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The place to catch <paramref name="code"/>; null where it can't be told what does so already.</summary>
    public CatchPlace? Find(SyntaxNode statement, int code)
    {
        TryStatementSyntax? joined = null;
        foreach (var guard in Around(statement))
        {
            foreach (var handler in guard.Catches)
            {
                if (Takes(handler, code) is not { } taken)
                {
                    return AsksElsewhere(handler) ? new OnTopOf(handler) : null;
                }

                if (!taken)
                {
                    continue;
                }

                // What it throws on as it is, is taken further outside.
                if (handler.Block.Statements is [ThrowStatementSyntax { Expression: null }])
                {
                    break;
                }

                return OnlyStatus(handler) == code ? null : new BeforeCatch(handler);
            }

            joined ??= CanBeJoined(guard, statement) ? guard : null;
        }

        return joined is null ? new AroundStatement() : new AtEndOf(joined);
    }

    /// <summary>The catches of <paramref name="guard"/> in front of one of them, or at its end, that each ask for one status code.</summary>
    public IReadOnlyList<(CatchClauseSyntax Handler, int Code)> StatusCatches(TryStatementSyntax guard, CatchClauseSyntax? before)
    {
        var run = new List<(CatchClauseSyntax, int)>();
        var end = before is null ? guard.Catches.Count : guard.Catches.IndexOf(before);
        for (var index = end - 1; index >= 0 && OnlyStatus(guard.Catches[index]) is { } code; index--)
        {
            run.Insert(0, (guard.Catches[index], code));
        }

        return run;
    }

    /// <summary>The checks on top of a catch that each ask for one status code.</summary>
    public IReadOnlyList<(IfStatementSyntax Check, int Code)> StatusChecks(CatchClauseSyntax handler)
    {
        var run = new List<(IfStatementSyntax, int)>();
        foreach (var statement in handler.Block.Statements)
        {
            if (statement is not IfStatementSyntax { Else: null } check || FilterOf(handler)?.OnlyStatus(check.Condition) is not { } code)
            {
                break;
            }

            run.Add((check, code));
        }

        return run;
    }

    /// <summary>The tries of the same function whose block the statement stands in, from the inside out.</summary>
    public static IEnumerable<TryStatementSyntax> Around(SyntaxNode statement)
    {
        for (var node = statement; node.Parent is { } parent && !StatementList.IsBodyBoundary(node); node = parent)
        {
            if (parent is TryStatementSyntax guard && guard.Block == node)
            {
                yield return guard;
            }
        }
    }

    // One that guards this statement alone, or that tells outcomes of the library apart.
    private bool CanBeJoined(TryStatementSyntax guard, SyntaxNode statement) =>
        guard.Catches.Count > 0
        && ((guard.Block.Statements is [var only] && only == statement) || guard.Catches.Any(handler => OnlyStatus(handler) is not null));

    private bool? Takes(CatchClauseSyntax handler, int code)
    {
        if (!TakesType(handler))
        {
            return false;
        }

        return handler.Filter is null ? true : FilterOf(handler)?.Holds(handler.Filter.FilterExpression, code);
    }

    private bool TakesType(CatchClauseSyntax handler)
    {
        if (handler.Declaration is null)
        {
            return true;
        }

        return model.GetTypeInfo(handler.Declaration.Type, cancellationToken).Type is { } caught
            && model.Compilation.ClassifyCommonConversion(reading.Type, caught) is { IsImplicit: true } conversion
            && (conversion.IsReference || conversion.IsIdentity);
    }

    // "when (attempt < 3)" takes some of each status.
    private static bool AsksElsewhere(CatchClauseSyntax handler)
    {
        var variable = handler.Declaration?.Identifier.ValueText;
        return string.IsNullOrEmpty(variable) || !handler.Filter!.DescendantTokens().Any(token => token.ValueText == variable);
    }

    private int? OnlyStatus(CatchClauseSyntax handler) =>
        handler.Filter is not null && TakesType(handler) ? FilterOf(handler)?.OnlyStatus(handler.Filter.FilterExpression) : null;

    private StatusFilter? FilterOf(CatchClauseSyntax handler) =>
        handler.Declaration is { } declaration && model.GetDeclaredSymbol(declaration, cancellationToken) is { } variable
            ? new StatusFilter(variable, reading, model, cancellationToken)
            : null;
}
