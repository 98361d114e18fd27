using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Benchmarks.Corpus;
using ScaleErrors.Analyzers.Benchmarks.Measuring;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.Benchmarks;

/// <summary>A build: the whole application, with the compiler's own work in it. The difference of the two methods is what we add to any other analyzer.</summary>
public class BuildBenchmarks
{
    public static IEnumerable<string> Names
    {
        get
        {
            foreach (var situation in Situation.Builds)
                yield return situation.Name;
        }
    }

    [ParamsSource(nameof(Names))]
    public string Application { get; set; } = Situation.ScaleEverywhere.Name;

    [Benchmark(Baseline = true)]
    public Task Empty() => RunAsync(new EmptyAnalyzer());

    [Benchmark]
    public Task Ours() => RunAsync(new IgnoredOutcomeAnalyzer());

    private async Task RunAsync(DiagnosticAnalyzer analyzer)
    {
        foreach (var situation in Situation.Builds)
        {
            if (situation.Name == Application)
                await Driver.Start(situation.Compile(), situation, [analyzer]).GetAnalysisResultAsync(CancellationToken.None);
        }
    }
}
