using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>The diagnostics that the markup of a project expects.</summary>
internal sealed class ExpectedDiagnostics
{
    private readonly ImmutableArray<Entry> _expected;
    private readonly ImmutableDictionary<string, SourceText> _texts;

    private ExpectedDiagnostics(ImmutableArray<Entry> expected, ImmutableDictionary<string, SourceText> texts) =>
        (_expected, _texts) = (expected, texts);

    /// <summary>Splits a project into the same project without markup and what the markup expects of <paramref name="analyzer"/>.</summary>
    public static (TestProject Project, ExpectedDiagnostics Expected) Split(TestProject project, DiagnosticAnalyzer analyzer)
    {
        var marked = project.Files.Select(file => (file.Path, Source: MarkedSource.Parse(file.Text))).ToImmutableArray();
        var expected = new ExpectedDiagnostics(
            [.. marked.SelectMany(file => file.Source.Spans.Select(span => new Entry(file.Path, span.Span, span.Id ?? OnlyId(analyzer))))],
            marked.ToImmutableDictionary(file => file.Path, file => SourceText.From(file.Source.Text)));
        return (project with { Files = [.. marked.Select(file => new SourceFile(file.Path, file.Source.Text))] }, expected);
    }

    /// <summary>Fails unless exactly the expected diagnostics were reported, each as often as the markup says.</summary>
    public void Require(IReadOnlyCollection<Diagnostic> reported, string when)
    {
        var open = _expected.ToList();
        var unexpected = reported.Where(diagnostic => !open.Remove(Entry.Of(diagnostic))).ToImmutableArray();
        if (open.Count == 0 && unexpected.IsEmpty)
            return;
        var lines = open.Select(entry => "  missing:    " + Describe(entry))
            .Concat(unexpected.Select(diagnostic => "  unexpected: " + DiagnosticText.Describe(diagnostic)));
        throw new VerificationException(
            $"{when}: {_expected.Length} diagnostics expected, {reported.Count} reported.\n{string.Join("\n", lines)}");
    }

    private string Describe(Entry entry) =>
        $"{DiagnosticText.Place(entry.Path, _texts[entry.Path], entry.Span)} {entry.Id} on '{_texts[entry.Path].ToString(entry.Span)}'\n        "
        + DiagnosticText.Line(_texts[entry.Path], entry.Span);

    private static string OnlyId(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics is [{ Id: var id }]
        ? id
        : throw new VerificationException($"'[|…|]' needs an analyzer with one rule; {analyzer.GetType().Name} has {analyzer.SupportedDiagnostics.Length}.");

    private readonly record struct Entry(string Path, TextSpan Span, string Id)
    {
        public static Entry Of(Diagnostic diagnostic) =>
            new(diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Location.SourceSpan, diagnostic.Id);
    }
}
