using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Mutation;

/// <summary>
/// Nothing else moves, however the code is written: each case, with comments, spaces and line endings of all kinds put in at random, is fixed, and
/// what was put in is still there. <c>FIX_MUTATIONS=50</c> tries fifty texts of each case.
/// </summary>
public sealed class MutatedFixTests
{
    private static readonly string[] Ids = ["SCALE402", "SCALE409", "SCALE429"];

    [Fact]
    public async Task A_fix_leaves_what_it_is_not_about_byte_for_byte()
    {
        var texts = int.Parse(Environment.GetEnvironmentVariable("FIX_MUTATIONS") ?? "1", CultureInfo.InvariantCulture);
        var wrong = new ConcurrentBag<string>();
        int all = 0, changed = 0;
        var runs = FixCase.Names().SelectMany(name => Enumerable.Range(0, texts).Select(text => (name, seed: SeedOf(name) + text)));
        await Parallel.ForEachAsync(runs, async (run, _) =>
        {
            Interlocked.Increment(ref all);
            try
            {
                if (await FixesAsync(FixCase.Read(run.name), run.seed))
                    Interlocked.Increment(ref changed);
            }
            catch (VerificationException exception)
            {
                wrong.Add($"{run.name}, seed {run.seed}: {exception.Message}");
            }
        });
        Assert.True(wrong.IsEmpty, string.Join("\n\n", wrong.Order()));

        // A comment in its way may cost a fix, but not often.
        Assert.True(changed > all * 3 / 4, $"Only {changed} of {all} texts were fixed.");
    }

    // Another case must not give this one another text.
    private static int SeedOf(string name) => name.Aggregate(0, (seed, character) => ((seed * 31) + character) % 1000003);

    private static async Task<bool> FixesAsync(FixCase @case, int seed)
    {
        var text = SourceText.From(new TriviaMutation(seed).Mutate(@case.Before.Files[0].Text), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: seed % 2 == 0));
        using var workspace = new AdhocWorkspace();
        var solution = TestSolution.Create(workspace, [@case.Before]);
        foreach (var document in solution.GetDocumentIdsWithFilePath(@case.Path))
            solution = solution.WithDocumentText(document, text);
        var before = await SolutionDiagnostics.OfAsync(solution, [new IgnoredOutcomeAnalyzer()]);
        before.RequireNoErrors(solution);
        var after = await FixAllAsync(solution, text);
        var fixedText = await after.GetDocument(solution.GetDocumentIdsWithFilePath(@case.Path)[0])!.GetTextAsync();
        if (fixedText.ContentEquals(text))
            return false;
        try
        {
            UnchangedText.Require(text.ToString(), fixedText.ToString(), before.Reported.Values.SelectMany(reported => reported).Select(diagnostic => diagnostic.Location.SourceSpan), @case.Traits.Retries);
            (await SolutionDiagnostics.OfAsync(after, [new IgnoredOutcomeAnalyzer()])).RequireNothingNewFromTheCompiler(before, after);
        }
        catch (VerificationException exception)
        {
            throw new VerificationException($"{exception.Message}\nBefore:\n{text}\nAfter:\n{fixedText}");
        }

        return fixedText.Encoding!.GetPreamble().SequenceEqual(text.Encoding!.GetPreamble()) ? true : throw new VerificationException("The byte order mark changed.");
    }

    private static async Task<Solution> FixAllAsync(Solution solution, SourceText text)
    {
        try
        {
            return await HandlingTest.FixAllAsync(solution, Ids);
        }
        catch (Exception exception) when (exception is not VerificationException)
        {
            throw new VerificationException($"The fix fails: {exception}\nin\n{text}");
        }
    }
}
