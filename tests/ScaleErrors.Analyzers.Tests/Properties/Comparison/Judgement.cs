using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ScaleErrors.Analyzers.Tests.Properties.Generation;

namespace ScaleErrors.Analyzers.Tests.Properties.Comparison;

/// <summary>A body, what running it says about each outcome, and what the analyzer reports.</summary>
/// <param name="Body">The body.</param>
/// <param name="Expected">An expectation for each status that is asked about; null where the body could not be run in every way.</param>
/// <param name="Reported">The status codes that are reported.</param>
internal sealed record Judgement(Body Body, ImmutableArray<Expectation>? Expected, ImmutableArray<int> Reported)
{
    /// <summary>Whether the analyzer and the runs agree, as far as there are runs.</summary>
    public bool Agrees => Expected is not { } expected || Expectations.Asked.Zip(expected).All(outcome => outcome.Second switch
    {
        _ when IsNoAnswer(outcome.First) => !Reported.Contains(outcome.First),
        Expectation.Report => Reported.Contains(outcome.First),
        Expectation.Silence => !Reported.Contains(outcome.First),
        _ => true,
    });

    /// <summary>The body as a case file that expects what the runs say, and a line with what is reported instead.</summary>
    public string ToCase()
    {
        var lines = (World.Analyzed.Usings + "\n" + World.Analyzed.Types + "\n\n" + Body.ToSource(World.Analyzed, "Body")).Split('\n');
        var expected = string.Join(' ', Expectations.Asked.Zip(Expected ?? []).Where(MustBeReported).Select(outcome => $"SCALE{outcome.First}"));
        if (expected.Length > 0)
            lines = [.. lines.Select(line => line.Contains(Sends.Call, System.StringComparison.Ordinal) ? $"{line} // expect: {expected}" : line)];
        return string.Join('\n', lines) + $"\n// reported: {Names(Reported)}; runs say {string.Join(' ', Expected ?? [])}\n";
    }

    private bool IsNoAnswer(int status) => status == 409 && Body.Reads;

    private bool MustBeReported((int Status, Expectation Expectation) outcome) =>
        !IsNoAnswer(outcome.Status) && (outcome.Expectation == Expectation.Report
            || (outcome.Expectation == Expectation.Either && Reported.Contains(outcome.Status)));

    private static string Names(IEnumerable<int> codes) =>
        string.Join(' ', codes.Select(code => code.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("nothing"));
}
