using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Runs analyzers as a build does, and as an editor does.</summary>
internal static class AnalyzerRun
{
    /// <summary>All diagnostics, as a build gets them, by path and position. An exception in an analyzer fails.</summary>
    public static async Task<ImmutableArray<Diagnostic>> BuildDiagnosticsAsync(
        Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken = default)
    {
        if (analyzers.IsEmpty)
            return [];
        var exceptions = new ConcurrentBag<string>();
        var diagnostics = await Start(compilation, options, analyzers, exceptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
        FailOn(exceptions);
        return Sorted(diagnostics);
    }

    /// <summary>
    /// What a build reports; fails where an editor, which asks for the lines on screen and then file by file, is told anything else.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(
        TestCompilation test, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken = default)
    {
        var built = await BuildDiagnosticsAsync(test.Compilation, test.Options, analyzers, cancellationToken);
        if (analyzers.IsEmpty)
            return built;

        var exceptions = new ConcurrentBag<string>();
        var editor = Start(test.Compilation, test.Options, analyzers, exceptions);
        foreach (var diagnostic in built)
            await RequireInSpanAsync(diagnostic, editor, cancellationToken);

        var shown = new List<Diagnostic>();
        foreach (var tree in test.Compilation.SyntaxTrees)
        {
            shown.AddRange(await editor.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken));
            shown.AddRange(await editor.GetAnalyzerSemanticDiagnosticsAsync(test.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken));
        }

        FailOn(exceptions);
        RequireSame(built, Sorted(shown));
        return built;
    }

    private static CompilationWithAnalyzers Start(
        Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers, ConcurrentBag<string> exceptions) => new(
            compilation,
            analyzers,
            new CompilationWithAnalyzersOptions(
                options,
                onAnalyzerException: (exception, analyzer, _) => exceptions.Add($"AD0001: {analyzer.GetType()} threw {exception}"),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));

    // The light bulb asks for the line of the caret alone.
    private static async Task RequireInSpanAsync(Diagnostic diagnostic, CompilationWithAnalyzers editor, CancellationToken cancellationToken)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            throw new VerificationException("A diagnostic has no place in the source: " + DiagnosticText.Describe(diagnostic));
        var line = (await tree.GetTextAsync(cancellationToken)).Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start);
        var model = editor.Compilation.GetSemanticModel(tree);
        var inLine = await editor.GetAnalyzerSemanticDiagnosticsAsync(model, line.Span, cancellationToken);
        if (!inLine.Contains(diagnostic) && !(await editor.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken)).Contains(diagnostic))
            throw new VerificationException("An editor that asks for this line alone is not told: " + DiagnosticText.Describe(diagnostic));
    }

    private static void RequireSame(ImmutableArray<Diagnostic> built, ImmutableArray<Diagnostic> shown)
    {
        if (built.SequenceEqual(shown))
            return;
        throw new VerificationException(
            "A build and an editor are told different things.\n"
            + string.Join("\n", built.Except(shown).Select(diagnostic => "  build alone:  " + DiagnosticText.Describe(diagnostic))
                .Concat(shown.Except(built).Select(diagnostic => "  editor alone: " + DiagnosticText.Describe(diagnostic)))));
    }

    private static void FailOn(ConcurrentBag<string> exceptions)
    {
        if (!exceptions.IsEmpty)
            throw new VerificationException(string.Join("\n", exceptions.Distinct(StringComparer.Ordinal)));
    }

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];
}
