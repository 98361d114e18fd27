using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>Where two texts part.</summary>
/// <param name="At">The line of the old text, counted from 0, where the old lines stood.</param>
/// <param name="Removed">The old lines, with their endings.</param>
/// <param name="Added">The new lines.</param>
internal sealed partial record LineDifference(int At, ImmutableArray<string> Removed, ImmutableArray<string> Added)
{
    /// <summary>The lines of a text, with their endings.</summary>
    public static ImmutableArray<string> Lines(string text) => [.. AfterLineEnding().Split(text)];

    /// <summary>The fewest differences between two texts.</summary>
    public static IEnumerable<LineDifference> Between(string before, string after)
    {
        var (old, current) = (Lines(before), Lines(after));
        var common = CommonLengths(old, current);
        for (int i = 0, j = 0; i < old.Length || j < current.Length;)
        {
            if (i < old.Length && j < current.Length && old[i] == current[j])
            {
                i++;
                j++;
                continue;
            }

            var (startOld, startNew) = (i, j);
            while ((i < old.Length || j < current.Length) && !(i < old.Length && j < current.Length && old[i] == current[j]))
            {
                if (j == current.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
                    i++;
                else
                    j++;
            }

            yield return new LineDifference(startOld, old[startOld..i], current[startNew..j]);
        }
    }

    // How many lines the rests of both texts have in common.
    private static int[,] CommonLengths(ImmutableArray<string> old, ImmutableArray<string> current)
    {
        var common = new int[old.Length + 1, current.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = current.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == current[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    [GeneratedRegex(@"(?<=\n)|(?<=\r)(?!\n)")]
    private static partial Regex AfterLineEnding();
}
