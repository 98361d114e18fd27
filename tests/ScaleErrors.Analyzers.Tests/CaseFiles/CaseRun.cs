using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CaseFiles;

/// <summary>Runs analyzers over a case and compares line by line, in both directions.</summary>
internal static class CaseRun
{
    /// <summary>Fails, with every line that is wrong, unless exactly the expected ids are reported at each line.</summary>
    public static async Task RequireAsExpectedAsync(Case @case, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var project = @case.Project();
        foreach (var target in project.Target.Each())
        {
            var reported = await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, target), analyzers);
            var wrong = @case.Files.SelectMany(file => WrongLines(file, reported)).Concat(WrongWithoutPlace(@case, reported)).ToImmutableArray();
            if (!wrong.IsEmpty)
                throw new VerificationException($"For {target}, {wrong.Length} lines are not as expected:\n{string.Join("\n", wrong)}");
        }
    }

    private static IEnumerable<string> WrongLines(CaseFile file, ImmutableArray<Diagnostic> reported)
    {
        var byLine = reported
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == file.Source.Path)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        var lines = file.Source.Text.Split('\n');
        foreach (var line in file.ExpectedByLine.Keys.Union(byLine.Select(group => group.Key)).Order())
        {
            var expected = file.ExpectedByLine.GetValueOrDefault(line, []);
            string[] actual = [.. byLine[line].Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)];
            if (!expected.SequenceEqual(actual, StringComparer.Ordinal))
            {
                yield return $"{file.Source.Path}({line + 1}) expected {List(expected)}, reported {List(actual)}\n        {lines[line].Trim()}"
                    + string.Concat(byLine[line].Select(diagnostic => "\n          " + diagnostic.GetMessage(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static IEnumerable<string> WrongWithoutPlace(Case @case, ImmutableArray<Diagnostic> reported)
    {
        string[] expected = [.. @case.Files.SelectMany(file => file.Directives.Unplaced).Order(StringComparer.Ordinal)];
        var unplaced = reported.Where(diagnostic => diagnostic.Location.SourceTree is null).ToImmutableArray();
        string[] actual = [.. unplaced.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)];
        if (!expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            yield return $"without a place, expected {List(expected)}, reported {List(actual)}"
                + string.Concat(unplaced.Select(diagnostic => "\n          " + diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        }
    }

    private static string List(IReadOnlyCollection<string> ids) => ids.Count == 0 ? "nothing" : string.Join(' ', ids);
}
