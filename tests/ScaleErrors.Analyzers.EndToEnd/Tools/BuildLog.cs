using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>A line of a build that asks for attention.</summary>
internal sealed record BuildMessage(string Severity, string Id, string File, int Line, string Text, string TargetFramework);

/// <summary>What a build printed.</summary>
internal sealed partial record BuildLog(ProcessResult Process, ImmutableArray<BuildMessage> Messages)
{
    public static BuildLog Parse(string folder, ProcessResult process) =>
        new(process, [.. MessageLine().Matches(BeforeSummary().Match(process.Output).Value).Select(match => ToMessage(folder, match))]);

    /// <summary>The messages of one target framework; a project with a single one does not name it.</summary>
    public IEnumerable<BuildMessage> Of(string targetFramework) =>
        Messages.Where(message => message.TargetFramework == targetFramework || message.TargetFramework.Length == 0);

    private static BuildMessage ToMessage(string folder, Match match) =>
        new(
            match.Groups["severity"].Value,
            match.Groups["id"].Value,
            Path.GetRelativePath(folder, match.Groups["file"].Value),
            match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
            match.Groups["text"].Value,
            match.Groups["framework"].Value);

    // The summary says everything once more.
    [GeneratedRegex(@"\A.*?(?=^Build (succeeded\.|FAILED\.)|\z)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeSummary();

    // Every line with a severity counts, whoever it is from: the compiler, an analyzer, NuGet or MSBuild.
    [GeneratedRegex(
        @"^\s*(?<file>.+?)(\((?<line>\d+),\d+\))?\s*: (?<severity>warning|error) (?<id>\w*): (?<text>.*?)( \[[^\]]+?(::TargetFramework=(?<framework>[^\]]+))?\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex MessageLine();
}
