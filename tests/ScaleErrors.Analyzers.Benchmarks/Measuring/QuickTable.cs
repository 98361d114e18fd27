using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Benchmarks.Corpus;

namespace ScaleErrors.Analyzers.Benchmarks.Measuring;

/// <summary>
/// All figures at once, in less than a minute: the time in the analyzer as the driver reports it, the least of a few runs, and the first, in which
/// all code is compiled just in time.
/// </summary>
internal static class QuickTable
{
    private const int Builds = 3;
    private const int Edits = 30;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        RequireNoErrors(Situation.Project);
        Console.WriteLine($"{"milliseconds in the analyzer",-48}{"files",8}{"lines",8}{"empty",10}{"ours",10}{"first",10}{"reports",10}");
        foreach (var situation in Situation.HardCases.AddRange(Situation.Builds))
            await PrintAsync(situation.Name, situation, Builds, () => DriverTime.OfBuildAsync(situation));
        var before = Situation.Project.Compile();
        foreach (var path in EditedFiles(Situation.Project))
            await PrintAsync($"edited: {path}", Situation.Project, Edits, () => DriverTime.OfEditAsync(Situation.Project, before, path));
    }

    /// <summary>One file of each kind: with calls, with calls of those who call, and with neither.</summary>
    public static ImmutableArray<string> EditedFiles(Situation situation) =>
        [.. new[] { "Client.cs", "Sync.cs", "Service.cs" }.Select(end => situation.Sources.First(source => source.Path.EndsWith(end, StringComparison.Ordinal)).Path)];

    private static async Task PrintAsync(string name, Situation situation, int times, Func<Task<DriverTime>> measure)
    {
        var first = await measure();
        var (empty, ours) = (first.Empty, first.Ours);
        for (var run = 1; run < times; run++)
        {
            var next = await measure();
            empty = next.Empty < empty ? next.Empty : empty;
            ours = next.Ours < ours ? next.Ours : ours;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-48}{situation.Sources.Length,8}{situation.Lines,8}{empty.TotalMilliseconds,10:F1}{ours.TotalMilliseconds,10:F1}{first.Ours.TotalMilliseconds,10:F1}{first.Diagnostics,10}"));
    }

    private static void RequireNoErrors(Situation situation)
    {
        var errors = situation.Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (!errors.IsEmpty)
            throw new InvalidOperationException($"{situation.Name} does not compile: {errors[0]}");
    }
}
