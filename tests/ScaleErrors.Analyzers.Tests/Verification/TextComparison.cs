using System;
using System.Linq;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Compares texts byte by byte and says in lines where they part.</summary>
internal static class TextComparison
{
    private const int Context = 2;

    /// <summary>Fails unless the texts are equal, white space and line endings included.</summary>
    public static void RequireSame(string expected, string actual, string what)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
            return;
        throw new VerificationException($"{what} differs from the expected text (- expected, + actual):\n{Difference(Lines(expected), Lines(actual))}\nThe actual text:\n{actual}");
    }

    // One hunk from the first to the last difference is enough for texts of a screen or two.
    private static string Difference(string[] expected, string[] actual)
    {
        var shorter = Math.Min(expected.Length, actual.Length);
        var start = 0;
        while (start < shorter && expected[start] == actual[start])
            start++;
        var end = 0;
        while (end < shorter - start && expected[^(end + 1)] == actual[^(end + 1)])
            end++;
        return string.Join("\n", expected[Math.Max(0, start - Context)..start].Select(line => "  " + line)
            .Concat(expected[start..^end].Select(line => "- " + line))
            .Concat(actual[start..^end].Select(line => "+ " + line))
            .Concat(expected[^end..][..Math.Min(Context, end)].Select(line => "  " + line)));
    }

    // What cannot be seen is made visible: carriage returns and trailing spaces.
    private static string[] Lines(string text) =>
    [
        .. text.Split('\n').Select(line => line.Replace("\r", "␍", StringComparison.Ordinal)).Select(line =>
            line.Length > 0 && line[^1] is ' ' or '\t' ? line + "⏎" : line),
    ];
}
