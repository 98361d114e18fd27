using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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

        // What is found out at the end of a build has no place to stand in an editor.
        var placed = built.Where(diagnostic => !IsOfTheWhole(diagnostic)).ToImmutableArray();
        var exceptions = new ConcurrentBag<string>();
        var editor = Start(test.Compilation, test.Options, analyzers, exceptions);
        foreach (var line in placed.GroupBy(LineOf))
            await RequireInLineAsync(line.Key.Tree, line.Key.Span, [.. line], editor, cancellationToken);

        var shown = new List<Diagnostic>();
        foreach (var tree in test.Compilation.SyntaxTrees)
        {
            shown.AddRange(await editor.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken));
            shown.AddRange(await editor.GetAnalyzerSemanticDiagnosticsAsync(test.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken));
        }

        FailOn(exceptions);
        RequireSame(placed, Sorted(shown));
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
    private static async Task RequireInLineAsync(
        SyntaxTree tree, TextSpan line, ImmutableArray<Diagnostic> built, CompilationWithAnalyzers editor, CancellationToken cancellationToken)
    {
        var told = await editor.GetAnalyzerSemanticDiagnosticsAsync(editor.Compilation.GetSemanticModel(tree), line, cancellationToken);
        var missing = built.Except(told, SameDiagnostic.Comparer).ToImmutableArray();
        if (!missing.IsEmpty)
            missing = [.. missing.Except(await editor.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken), SameDiagnostic.Comparer)];
        if (!missing.IsEmpty)
            throw new VerificationException("An editor that asks for this line alone is not told: " + DiagnosticText.Describe(missing[0]));
    }

    private static bool IsOfTheWhole(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is null && diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    private static (SyntaxTree Tree, TextSpan Span) LineOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        ? (tree, tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).Span)
        : throw new VerificationException("A diagnostic has no place in the source: " + DiagnosticText.Describe(diagnostic));

    private static void RequireSame(ImmutableArray<Diagnostic> built, ImmutableArray<Diagnostic> shown)
    {
        if (built.SequenceEqual(shown, SameDiagnostic.Comparer))
            return;
        throw new VerificationException(
            "A build and an editor are told different things.\n"
            + string.Join("\n", built.Except(shown, SameDiagnostic.Comparer).Select(diagnostic => "  build alone:  " + DiagnosticText.Describe(diagnostic))
                .Concat(shown.Except(built, SameDiagnostic.Comparer).Select(diagnostic => "  editor alone: " + DiagnosticText.Describe(diagnostic)))));
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
