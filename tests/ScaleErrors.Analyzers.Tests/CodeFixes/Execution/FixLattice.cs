using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>
/// What a fix makes of a file for each set of codes. Every way to a set, code after code in any order or all at once, must lead to the same text;
/// on each step the warnings of the code go, and neither the compiler nor the analyzer has anything new to say.
/// </summary>
internal sealed class FixLattice
{
    private readonly Solution _solution;
    private readonly string _path;
    private readonly ImmutableArray<string> _ids;
    private readonly Dictionary<int, (Solution Solution, SolutionDiagnostics Diagnostics)> _fixed = [];

    private FixLattice(Solution solution, string path, SolutionDiagnostics diagnostics)
    {
        (_solution, _path) = (solution, path);
        _ids = [.. diagnostics.Reported.Values.SelectMany(reported => reported).Select(diagnostic => diagnostic.Id).Distinct().Order()];
        _fixed[0] = (solution, diagnostics);
    }

    /// <summary>The codes that the code ignores.</summary>
    public ImmutableArray<int> Codes => [.. _ids.Select(CodeOf)];

    /// <summary>Where the calls stand that ignore them.</summary>
    public IEnumerable<TextSpan> Calls =>
        _fixed[0].Diagnostics.Reported.Values.SelectMany(reported => reported).Select(diagnostic => diagnostic.Location.SourceSpan).Distinct();

    /// <summary>Fixes every set of codes in the file at <paramref name="path"/>.</summary>
    public static async Task<FixLattice> OfAsync(Solution solution, string path)
    {
        var diagnostics = await SolutionDiagnostics.OfAsync(solution, [new IgnoredOutcomeAnalyzer()]);
        diagnostics.RequireNoErrors(solution);
        var lattice = new FixLattice(solution, path, diagnostics);
        if (lattice._ids.IsEmpty)
            throw new VerificationException("Nothing is reported, so there is nothing to fix.");
        foreach (var set in Enumerable.Range(1, (1 << lattice._ids.Length) - 1).OrderBy(set => BitOperations.PopCount((uint)set)))
            await lattice.ReachAsync(set);
        await lattice.RequireLightBulbAsync();
        return lattice;
    }

    /// <summary>The text with all codes handled.</summary>
    public Task<string> TextAsync() => TextOfAsync((1 << _ids.Length) - 1);

    /// <summary>The texts with one code handled.</summary>
    public async Task<ImmutableArray<(int Code, string Text)>> TextsOfOneAsync()
    {
        var texts = ImmutableArray.CreateBuilder<(int, string)>();
        for (var index = 0; index < _ids.Length; index++)
            texts.Add((CodeOf(_ids[index]), await TextOfAsync(1 << index)));
        return texts.ToImmutable();
    }

    private Task<string> TextOfAsync(int set) => AppliedChange.TextOfAsync(_fixed[set].Solution, _path);

    // Each step adds one code to a set; the last reaches the set from nothing.
    private async Task ReachAsync(int set)
    {
        foreach (var index in Enumerable.Range(0, _ids.Length).Where(index => (set & 1 << index) != 0))
            await StepAsync(set & ~(1 << index), set);
        await StepAsync(0, set);
    }

    private async Task StepAsync(int from, int to)
    {
        var (before, known) = _fixed[from];
        string[] ids = [.. _ids.Where((_, index) => ((to & ~from) & 1 << index) != 0)];
        var request = new FixAllRequest(before.GetDocument(before.GetDocumentIdsWithFilePath(_path)[0])!, FixAllScope.Solution, [.. ids], EquivalenceKey: null);
        var changed = await request.ApplyAsync(new IgnoredOutcomeCodeFixProvider(), known);
        if (_fixed.TryGetValue(to, out var reached))
        {
            TextComparison.RequireSame(
                await AppliedChange.TextOfAsync(reached.Solution, _path), await AppliedChange.TextOfAsync(changed, _path), $"{_path} with {string.Join(" and ", ids)} last");
            return;
        }

        var left = await SolutionDiagnostics.OfAsync(changed, [new IgnoredOutcomeAnalyzer()]);
        left.RequireNothingNewFromTheCompiler(known, changed);
        RequireLeft(left, to, await AppliedChange.TextOfAsync(changed, _path));
        _fixed[to] = (changed, left);
    }

    private void RequireLeft(SolutionDiagnostics left, int handled, string text)
    {
        foreach (var (project, reported) in left.Reported)
        {
            var open = _ids.Where((_, index) => (handled & 1 << index) == 0);
            var was = _fixed[0].Diagnostics.Reported[project].Where(diagnostic => open.Contains(diagnostic.Id)).Select(diagnostic => diagnostic.Id).Order();
            if (!was.SequenceEqual(reported.Select(diagnostic => diagnostic.Id).Order()))
                throw new VerificationException($"After the fix of some codes, '{string.Join(" ", was)}' should be left, but is\n{string.Join("\n", reported.Select(DiagnosticText.Describe))}\nin\n{text}");
        }
    }

    // What an editor offers, one action after the other, ends where FixAll ends.
    private async Task RequireLightBulbAsync()
    {
        var expected = await TextAsync();
        TextComparison.RequireSame(expected, await AppliedChange.TextOfAsync(await HandlingTest.OneByOneAsync(_solution, _ids), _path), $"{_path} by one action for each code");
        TextComparison.RequireSame(expected, await AppliedChange.TextOfAsync(await HandlingTest.AllCodesAsync(_solution), _path), $"{_path} by the action for all codes");
    }

    private static int CodeOf(string id) => int.Parse(id["SCALE".Length..], CultureInfo.InvariantCulture);
}
