using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>The pages that people read: the readme and everything under docs.</summary>
internal static class Pages
{
    public const string Readme = "README.md";
    public const string Configuration = "docs/configuration.md";
    public const string RuleIndex = "docs/rules/README.md";

    /// <summary>The paths of all pages below the repository.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BuildFacts.RepositoryRoot, file).Replace('\\', '/'))
            .Append(Readme)
            .Order(StringComparer.Ordinal);

    /// <summary>The page of a rule.</summary>
    public static string OfRule(string id) => $"docs/rules/{id}.md";

    /// <summary>The place of a file in the file system.</summary>
    public static string FullPath(string path) => Path.Combine(BuildFacts.RepositoryRoot, path);

    public static string Read(string path) => File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n");

    /// <summary>The text below a heading, up to the next heading of the same rank; null where there is none.</summary>
    public static string? Section(string page, string heading)
    {
        var lines = Read(page).Split('\n');
        var start = Array.IndexOf(lines, "## " + heading);
        return start < 0
            ? null
            : string.Join('\n', lines.Skip(start + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));
    }

    /// <summary>The fenced blocks of a language in a text.</summary>
    public static IEnumerable<string> Blocks(string text, string language) =>
        text.Split("\n```" + language + "\n").Skip(1).Select(rest => rest[..rest.IndexOf("\n```", StringComparison.Ordinal)]);
}
