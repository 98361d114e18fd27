using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Benchmarks.Corpus;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.Benchmarks.Measuring;

/// <summary>
/// The execution time of an analyzer alone, as the compiler's driver reports it: parsing, binding and operation trees are the compiler's own price.
/// </summary>
/// <param name="Empty">The time of <see cref="EmptyAnalyzer"/> in the same run.</param>
/// <param name="Ours">Our time.</param>
/// <param name="Diagnostics">How much was reported: who finds nothing is quick.</param>
internal readonly record struct DriverTime(TimeSpan Empty, TimeSpan Ours, int Diagnostics)
{
    private static readonly DiagnosticAnalyzer Yardstick = new EmptyAnalyzer();
    private static readonly DiagnosticAnalyzer Measured = new IgnoredOutcomeAnalyzer();

    /// <summary>A build of everything.</summary>
    public static async Task<DriverTime> OfBuildAsync(Situation situation) =>
        Of(await Driver.Start(situation.Compile(), situation, [Yardstick, Measured]).GetAnalysisResultAsync(CancellationToken.None));

    /// <summary>The analysis of one file after it was edited, which an editor asks for at every key: the others are known.</summary>
    public static async Task<DriverTime> OfEditAsync(Situation situation, CSharpCompilation before, string path) =>
        Of(await Driver.AnalyzeEditAsync(situation, before, path, [Yardstick, Measured]));

    private static DriverTime Of(AnalysisResult result) => new(
        result.AnalyzerTelemetryInfo[Yardstick].ExecutionTime,
        result.AnalyzerTelemetryInfo[Measured].ExecutionTime,
        result.GetAllDiagnostics().Length);
}
