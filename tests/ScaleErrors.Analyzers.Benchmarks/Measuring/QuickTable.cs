using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Benchmarks.Corpus;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.Benchmarks.Measuring;

/// <summary>All figures at once, in less than a minute: the least and the first of a few runs each.</summary>
internal static class QuickTable
{
    private const int Builds = 4;
    private const int Edits = 30;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var situation in Situation.HardCases.Add(Situation.Project))
        {
            RequireNoErrors(situation);
            Console.WriteLine($"{situation.Name} {clock.ElapsedMilliseconds} {Environment.CpuUsage.UserTime}");
        }
        Console.WriteLine($"{"",-48}{"files",8}{"lines",8}{"empty",10}{"ours",10}{"first",10}{"reports",10}");
        foreach (var situation in Situation.Builds.AddRange(Situation.HardCases))
            await PrintBuildAsync(situation);
        foreach (var path in EditedFiles(Situation.Project))
            await PrintEditAsync(Situation.Project, path);
        Console.WriteLine("Milliseconds in the analyzer, as the compiler's driver reports them: the least of the runs, and the first with all compiling just in time.");
    }

    /// <summary>One file of each kind: with calls, with calls of those who call, and with neither.</summary>
    public static ImmutableArray<string> EditedFiles(Situation situation) =>
        [.. new[] { "Client.cs", "Sync.cs", "Service.cs" }.Select(end => situation.Sources.First(source => source.Path.EndsWith(end, StringComparison.Ordinal)).Path)];

    private static async Task PrintBuildAsync(Situation situation)
    {
        Console.WriteLine($"{Environment.CpuUsage.UserTime}");
        var empty = await RepeatAsync(Builds, () => DriverTime.OfBuildAsync(situation, new EmptyAnalyzer()));
        var ours = await RepeatAsync(Builds, () => DriverTime.OfBuildAsync(situation, new IgnoredOutcomeAnalyzer()));
        Print(situation.Name, situation, empty, ours);
    }

    private static async Task PrintEditAsync(Situation situation, string path)
    {
        var before = situation.Compile();
        var empty = await RepeatAsync(Edits, () => DriverTime.OfEditAsync(situation, before, path, new EmptyAnalyzer()));
        var ours = await RepeatAsync(Edits, () => DriverTime.OfEditAsync(situation, before, path, new IgnoredOutcomeAnalyzer()));
        Print($"edited: {path}", situation, empty, ours);
    }

    private static async Task<ImmutableArray<DriverTime>> RepeatAsync(int times, Func<Task<DriverTime>> measure)
    {
        var results = ImmutableArray.CreateBuilder<DriverTime>();
        for (var run = 0; run < times; run++)
            results.Add(await measure());
        return results.ToImmutable();
    }

    private static void Print(string name, Situation situation, ImmutableArray<DriverTime> empty, ImmutableArray<DriverTime> ours) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-48}{situation.Sources.Length,8}{situation.Lines,8}{Least(empty),10:F1}{Least(ours),10:F1}{ours[0].Time.TotalMilliseconds,10:F1}{ours[0].Diagnostics,10}"));

    private static double Least(ImmutableArray<DriverTime> times) => times.Min(time => time.Time.TotalMilliseconds);

    private static void RequireNoErrors(Situation situation)
    {
        var errors = situation.Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (!errors.IsEmpty)
            throw new InvalidOperationException($"{situation.Name} does not compile: {errors[0]}");
    }
}
