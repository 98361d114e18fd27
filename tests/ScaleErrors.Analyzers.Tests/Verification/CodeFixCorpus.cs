using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.CodeFixes;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>What must hold for fixes on any code, so that it can be asked of code for which nobody wrote down the fixed text.</summary>
internal static class CodeFixCorpus
{
    private const int PlacesWithEveryAction = 4;

    /// <summary>Fails unless each action offered at the first places, and the last one at each reported place, compiles and makes the diagnostics go that it says it fixes.</summary>
    public static async Task RequireActionsAsync(
        Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes)
    {
        var before = await SolutionDiagnostics.OfAsync(solution, analyzers);
        foreach (var (project, reported) in before.Reported)
        {
            foreach (var (place, index) in reported.GroupBy(diagnostic => diagnostic.Location).Select((place, index) => (place, index)))
            {
                // The action for all codes has the text of those for one; a file of many calls need not show that for each of them.
                var all = await OfferedAtAsync(solution, [.. place], fixes);
                foreach (var offered in index < PlacesWithEveryAction ? all : all.TakeLast(1))
                {
                    var changed = await AppliedChange.ApplyAsync(solution, offered.Action, changesEveryLink: false);
                    var after = await SolutionDiagnostics.OfAsync(changed, analyzers);
                    after.RequireNothingNewFromTheCompiler(before, changed);
                    after.RequireFewer(before, project, offered.Fixes.Select(diagnostic => diagnostic.Id));
                }
            }
        }
    }

    /// <summary>Fails unless FixAll compiles, leaves no diagnostic for which something is offered, and has nothing to do a second time.</summary>
    public static async Task RequireFixAllAsync(
        Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes)
    {
        var before = await SolutionDiagnostics.OfAsync(solution, analyzers);
        foreach (var fix in fixes)
        {
            var start = solution.Projects.First().Documents.First();
            var request = new FixAllRequest(start, FixAllScope.Solution, fix.FixableDiagnosticIds, EquivalenceKey: null);
            var changed = await request.ApplyAsync(fix, before);
            var after = await SolutionDiagnostics.OfAsync(changed, analyzers);
            after.RequireNothingNewFromTheCompiler(before, changed);
            await RequireNothingOfferedAsync(changed, after, fix);
            var twice = await (request with { Document = changed.GetDocument(start.Id)! }).ApplyAsync(fix, after);
            if (twice.GetChanges(changed).GetProjectChanges().Any())
                throw new VerificationException($"A second FixAll of {fix.GetType().Name} changes something.");
        }
    }

    private static async Task<ImmutableArray<OfferedAction>> OfferedAtAsync(
        Solution solution, ImmutableArray<Diagnostic> place, ImmutableArray<CodeFixProvider> fixes)
    {
        var document = solution.GetDocument(place[0].Location.SourceTree)!;
        var offered = ImmutableArray.CreateBuilder<OfferedAction>();
        foreach (var fix in fixes)
            offered.AddRange(await OfferedAction.ForAsync(fix, document, place));
        return offered.ToImmutable();
    }

    private static async Task RequireNothingOfferedAsync(Solution solution, SolutionDiagnostics left, CodeFixProvider fix)
    {
        foreach (var place in left.Reported.Values.SelectMany(reported => reported).GroupBy(diagnostic => diagnostic.Location))
        {
            // To send again is another wish than to handle: FixAll does it for those who ask for it.
            if ((await OfferedAtAsync(solution, [.. place], [fix])).RemoveAll(action => action.Action.EquivalenceKey == IgnoredOutcomeCodeFixProvider.RetryKey) is [var offered, ..])
                throw new VerificationException($"FixAll left a call for which '{offered.Action.Title}' is offered:\n  {DiagnosticText.Describe(place.First())}");
        }
    }
}
