using System;
using System.Collections.Generic;

namespace ScaleErrors.Analyzers.Options;

/// <summary>Finds what somebody may have meant.</summary>
internal static class NearestName
{
    // One slip in so many letters, and one at least in short names.
    private const int LettersPerSlip = 4;
    private const int FewestSlips = 2;

    /// <summary>The candidate that is fewest slips away; null where all are too far. Case does not count, and of equals the first in order does.</summary>
    public static string? Of(string written, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var upper = written.ToUpperInvariant();
        var best = Math.Max(FewestSlips, written.Length / LettersPerSlip);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - written.Length) > best)
                continue;
            var distance = Distance(upper, candidate.ToUpperInvariant());
            if (distance < best || (distance == best && (nearest is null || string.CompareOrdinal(candidate, nearest) < 0)))
                (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>How many letters must be put in, left out, replaced or swapped with their neighbour to make one text the other.</summary>
    public static int Distance(string from, string to)
    {
        int[] beforeLast = [], last = new int[to.Length + 1];
        for (var j = 0; j < last.Length; j++)
            last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, current);
        }

        return last[to.Length];
    }
}
