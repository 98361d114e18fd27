using System.Collections.Generic;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Benchmarks.Corpus;
using ScaleErrors.Analyzers.Benchmarks.Measuring;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.Benchmarks;

/// <summary>A key pressed in an editor: one of three hundred files has changed, and only that is analyzed.</summary>
public class EditBenchmarks
{
    private CSharpCompilation? _before;

    public static IEnumerable<string> Files => QuickTable.EditedFiles(Situation.Project);

    [ParamsSource(nameof(Files))]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void Compile() => _before = Situation.Project.Compile();

    [Benchmark(Baseline = true)]
    public Task Empty() => Driver.AnalyzeEditAsync(Situation.Project, _before!, File, [new EmptyAnalyzer()]);

    [Benchmark]
    public Task Ours() => Driver.AnalyzeEditAsync(Situation.Project, _before!, File, [new IgnoredOutcomeAnalyzer()]);
}
