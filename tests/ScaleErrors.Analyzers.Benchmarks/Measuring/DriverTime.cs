using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Benchmarks.Corpus;

namespace ScaleErrors.Analyzers.Benchmarks.Measuring;

/// <summary>
/// The execution time of an analyzer alone, as the compiler's driver reports it: parsing, binding and operation trees are the compiler's own price.
/// </summary>
/// <param name="Time">The time.</param>
/// <param name="Diagnostics">How much was reported: who finds nothing is quick.</param>
internal readonly record struct DriverTime(TimeSpan Time, int Diagnostics)
{
    /// <summary>A build of everything.</summary>
    public static async Task<DriverTime> OfBuildAsync(Situation situation, DiagnosticAnalyzer analyzer)
    {
        var driver = Start(situation.Compile(), situation, analyzer);
        return Of(await driver.GetAnalysisResultAsync(CancellationToken.None), analyzer);
    }

    /// <summary>The analysis of one file after it was edited, which an editor asks for at every key: the others are known.</summary>
    public static async Task<DriverTime> OfEditAsync(Situation situation, CSharpCompilation before, string path, DiagnosticAnalyzer analyzer)
    {
        var old = before.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = old.GetText();
        var brace = text.ToString().IndexOf('{', StringComparison.Ordinal);
        var edited = old.WithChangedText(text.WithChanges(new TextChange(new TextSpan(brace + 1, 0), " // edited")));
        var compilation = before.ReplaceSyntaxTree(old, edited);
        var driver = Start(compilation, situation, analyzer);
        return Of(await driver.GetAnalysisResultAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None), analyzer);
    }

    private static CompilationWithAnalyzers Start(CSharpCompilation compilation, Situation situation, DiagnosticAnalyzer analyzer) => new(
        compilation,
        [analyzer],
        new CompilationWithAnalyzersOptions(
            situation.Options,
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));

    private static DriverTime Of(AnalysisResult result, DiagnosticAnalyzer analyzer) =>
        new(result.AnalyzerTelemetryInfo[analyzer].ExecutionTime, result.GetAllDiagnostics().Length);
}
