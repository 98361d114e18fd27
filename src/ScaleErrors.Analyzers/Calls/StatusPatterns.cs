using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A set of status codes as libraries write it: single codes, and <c>4xx</c> for a hundred of them.</summary>
internal sealed class StatusPatterns
{
    private readonly ImmutableArray<string> _patterns;

    private StatusPatterns(ImmutableArray<string> patterns) => _patterns = patterns;

    /// <summary>No status code.</summary>
    public static StatusPatterns None { get; } = new([]);

    /// <summary>Every status code.</summary>
    public static StatusPatterns All { get; } = new(["xxx"]);

    /// <summary>Whether no status code is meant.</summary>
    public bool IsEmpty => _patterns.IsEmpty;

    /// <summary>Reads a list such as <c>409,42x, 5xx, 400-404</c>; what is none of these says nothing.</summary>
    public static StatusPatterns Parse(string list) => new([.. list.Split(',').Select(pattern => pattern.Trim().ToLowerInvariant()).Where(pattern => pattern.Length > 0)]);

    /// <summary>One status code.</summary>
    public static StatusPatterns Of(int statusCode) => new([statusCode.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Both sets.</summary>
    public StatusPatterns Or(StatusPatterns other) => IsEmpty ? other : other.IsEmpty ? this : new StatusPatterns(_patterns.AddRange(other._patterns));

    /// <summary>Whether a status code is in the set.</summary>
    public bool Contain(int statusCode)
    {
        var digits = statusCode.ToString(CultureInfo.InvariantCulture);
        return _patterns.Any(pattern => pattern == "*" || Matches(pattern, digits) || IsInRange(pattern, statusCode));
    }

    private static bool Matches(string pattern, string digits) =>
        pattern.Length == digits.Length && pattern.Zip(digits, (part, digit) => part is 'x' or '*' || part == digit).All(fits => fits);

    private static bool IsInRange(string pattern, int statusCode)
    {
        var ends = pattern.Split('-');
        return ends.Length == 2
            && int.TryParse(ends[0].Replace('x', '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[1].Replace('x', '9'), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && statusCode >= first && statusCode <= last;
    }
}
