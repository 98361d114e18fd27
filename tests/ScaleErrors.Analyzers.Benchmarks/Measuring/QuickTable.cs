using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Benchmarks.Corpus;

namespace ScaleErrors.Analyzers.Benchmarks.Measuring;

/// <summary>
/// All figures at once, in a few minutes: the time in the analyzer as the driver reports it. First that of a build in a process that has run nothing
/// before, in which all code is compiled just in time; then, with that done, the least of a few runs.
/// </summary>
internal static class QuickTable
{
    private const int Builds = 4;
    private const int Edits = 30;

    // The runtime compiles a method well once it has run often, and some time has gone by.
    private const int WarmUps = 150;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        RequireNoErrors(Situation.Project);
        Console.WriteLine($"{"milliseconds in the analyzer",-48}{"files",8}{"lines",8}{"empty",10}{"ours",10}{"reports",10}");
        Print($"cold: {Situation.ScaleEverywhere.Name}", Situation.ScaleEverywhere, await DriverTime.OfBuildAsync(Situation.ScaleEverywhere));
        var before = Situation.Project.Compile();
        foreach (var path in EditedFiles(Situation.Project))
            await LeastAsync(WarmUps, () => DriverTime.OfEditAsync(Situation.Project, before, path));
        foreach (var situation in Situation.HardCases.AddRange(Situation.Builds))
            Print(situation.Name, situation, await LeastAsync(Builds, () => DriverTime.OfBuildAsync(situation)));
        foreach (var path in EditedFiles(Situation.Project))
            Print($"edited: {path}", Situation.Project, await LeastAsync(Edits, () => DriverTime.OfEditAsync(Situation.Project, before, path)));
    }

    /// <summary>One file of each kind: with calls, with calls of those who call, and with neither.</summary>
    public static ImmutableArray<string> EditedFiles(Situation situation) =>
        [.. new[] { "Client.cs", "Sync.cs", "Service.cs" }.Select(end => situation.Sources.First(source => source.Path.EndsWith(end, StringComparison.Ordinal)).Path)];

    private static async Task<DriverTime> LeastAsync(int times, Func<Task<DriverTime>> measure)
    {
        var least = await measure();
        for (var run = 1; run < times; run++)
        {
            var next = await measure();
            least = next with { Empty = next.Empty < least.Empty ? next.Empty : least.Empty, Ours = next.Ours < least.Ours ? next.Ours : least.Ours };
        }

        return least;
    }

    private static void Print(string name, Situation situation, DriverTime time) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-48}{situation.Sources.Length,8}{situation.Lines,8}{time.Empty.TotalMilliseconds,10:F1}{time.Ours.TotalMilliseconds,10:F1}{time.Diagnostics,10}"));

    private static void RequireNoErrors(Situation situation)
    {
        var errors = situation.Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (!errors.IsEmpty)
            throw new InvalidOperationException($"{situation.Name} does not compile: {errors[0]}");
    }
}
