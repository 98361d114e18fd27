using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>Reads the format strings of string.Format.</summary>
internal static class CompositeFormat
{
    // What a hole says behind its number changes what it prints.
    private static readonly Regex Marks = new(@"\{\{|\}\}|\{(?<index>[0-9]{1,3})(?<how>[^{}]*)\}|[{}]", RegexOptions.CultureInvariant);

    /// <summary>The pieces of a format string in their order: a text, or the number of the argument that is printed as it is (-1: in another way).</summary>
    /// <returns>Null where the format is malformed.</returns>
    public static List<(string Text, int? Argument)>? Parse(string format)
    {
        var pieces = new List<(string, int?)>();
        var position = 0;
        foreach (Match mark in Marks.Matches(format))
        {
            pieces.Add((format.Substring(position, mark.Index - position), null));
            position = mark.Index + mark.Length;
            if (mark.Groups["index"] is { Success: true, Value: var index })
                pieces.Add(("", mark.Groups["how"].Length == 0 ? int.Parse(index, CultureInfo.InvariantCulture) : -1));
            else if (mark.Length == 2)
                pieces.Add((mark.Value.Substring(1), null));
            else
                return null;
        }

        pieces.Add((format.Substring(position), null));
        return pieces;
    }
}
