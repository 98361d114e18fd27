using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Benchmarks.Corpus;

namespace ScaleErrors.Analyzers.Benchmarks.Measuring;

/// <summary>The compiler's driver of analyzers.</summary>
internal static class Driver
{
    /// <summary>Prepares an analysis. On one thread: times of threads that wait for each other say nothing.</summary>
    public static CompilationWithAnalyzers Start(CSharpCompilation compilation, Situation situation, ImmutableArray<DiagnosticAnalyzer> analyzers) => new(
        compilation,
        analyzers,
        new CompilationWithAnalyzersOptions(
            situation.Options,
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));

    /// <summary>Edits one file of a compilation and analyzes that file alone.</summary>
    public static Task<AnalysisResult> AnalyzeEditAsync(
        Situation situation, CSharpCompilation before, string path, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var old = before.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = old.GetText();
        var brace = text.ToString().IndexOf('{', StringComparison.Ordinal);
        var edited = old.WithChangedText(text.WithChanges(new TextChange(new TextSpan(brace + 1, 0), " // edited")));
        var compilation = before.ReplaceSyntaxTree(old, edited);
        return Start(compilation, situation, analyzers)
            .GetAnalysisResultAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None);
    }
}
