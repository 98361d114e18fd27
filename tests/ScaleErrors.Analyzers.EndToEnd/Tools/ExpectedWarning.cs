using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>
/// A warning that the sources of the consumer ask for, in a comment at the end of the call's line:
/// <c>// silent: SCALE402</c> where the code treats the outcome like success, <c>// lumped: SCALE402</c> where like every other failure.
/// </summary>
internal sealed partial record ExpectedWarning(string File, int Line, string Id, bool Silent)
{
    /// <summary>All that the sources in a folder ask for.</summary>
    public static ImmutableArray<ExpectedWarning> In(string folder) =>
        [.. FileTree.ReadSources(folder).SelectMany(source => ReadFrom(source.Key, source.Value))];

    private static IEnumerable<ExpectedWarning> ReadFrom(string file, string text) =>
        from line in text.Split('\n').Select((content, index) => (content, number: index + 1))
        let comment = Comment().Match(line.content)
        where comment.Success
        from id in comment.Groups["ids"].Value.Split(' ')
        select new ExpectedWarning(file, line.number, id, comment.Groups["kind"].Value == "silent");

    [GeneratedRegex(@"// (?<kind>silent|lumped): (?<ids>SCALE\d+( SCALE\d+)*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();
}
