using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>An action in the light bulb and the diagnostics that it says it fixes.</summary>
internal sealed record OfferedAction(CodeAction Action, ImmutableArray<Diagnostic> Fixes)
{
    /// <summary>What a fix offers, in order, for diagnostics of one place.</summary>
    public static async Task<ImmutableArray<OfferedAction>> ForAsync(
        CodeFixProvider fix, Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken = default)
    {
        var offered = ImmutableArray.CreateBuilder<OfferedAction>();
        var fixable = diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).ToImmutableArray();
        if (fixable.IsEmpty)
            return [];
        var context = new CodeFixContext(
            document,
            fixable[0].Location.SourceSpan,
            fixable,
            (action, fixes) => offered.Add(new OfferedAction(action, fixes)),
            cancellationToken);
        await fix.RegisterCodeFixesAsync(context);
        RequireDistinctKeys(offered);
        return offered.ToImmutable();
    }

    // An editor tells two actions for one diagnostic apart by their keys.
    private static void RequireDistinctKeys(IReadOnlyCollection<OfferedAction> offered)
    {
        var clash = offered
            .SelectMany(action => action.Fixes.Select(diagnostic => (diagnostic.Id, Key: action.Action.EquivalenceKey, action.Action.Title)))
            .GroupBy(action => (action.Id, action.Key))
            .FirstOrDefault(group => group.Key.Key is null || group.Count() > 1);
        if (clash is not null)
            throw new VerificationException($"Actions for {clash.Key.Id} share the equivalence key '{clash.Key.Key}' or have none: {string.Join(", ", clash.Select(action => action.Title))}");
    }
}

/// <summary>Which of the offered actions a test takes: the first, unless it says more.</summary>
/// <param name="DiagnosticId">Asks for this diagnostic alone, as <c>dotnet format</c> does; else for all of a place, as an editor does.</param>
/// <param name="Title">The title of the action.</param>
/// <param name="EquivalenceKey">The equivalence key of the action.</param>
/// <param name="Index">The position of the action in the list.</param>
internal sealed record ActionChoice(string? DiagnosticId = null, string? Title = null, string? EquivalenceKey = null, int? Index = null)
{
    /// <summary>The diagnostics that are asked about.</summary>
    public ImmutableArray<Diagnostic> Among(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => DiagnosticId is null || diagnostic.Id == DiagnosticId)];

    /// <summary>The chosen action; fails, saying what was offered, where there is none.</summary>
    public OfferedAction Choose(ImmutableArray<OfferedAction> offered)
    {
        var fitting = offered
            .Where(action => Title is null || action.Action.Title == Title)
            .Where(action => EquivalenceKey is null || action.Action.EquivalenceKey == EquivalenceKey)
            .ToImmutableArray();
        var index = Index ?? 0;
        return index < fitting.Length
            ? fitting[index]
            : throw new VerificationException($"No action fits {this}. Offered were:\n"
                + string.Join("\n", offered.Select((action, position) => $"  {position}: '{action.Action.Title}', key '{action.Action.EquivalenceKey}'")));
    }
}
