using System.Collections.Generic;
using System.IO;
using System.Linq;
using System;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>A row of AnalyzerReleases.Shipped.md or AnalyzerReleases.Unshipped.md.</summary>
internal sealed record ReleaseNote(string Id, string Category, string Severity)
{
    /// <summary>The rows of both files that add a rule.</summary>
    public static IEnumerable<ReleaseNote> All() => new[] { "Shipped", "Unshipped" }
        .SelectMany(part => File.ReadLines(Path.Combine(BuildFacts.RepositoryRoot, "src", "ScaleErrors.Analyzers", $"AnalyzerReleases.{part}.md")))
        .Where(line => line.StartsWith(Descriptors.IdPrefix, StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => new ReleaseNote(cells[0], cells[1], cells[2]));
}
