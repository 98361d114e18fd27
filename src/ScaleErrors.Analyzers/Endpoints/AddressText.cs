using System;
using System.Collections.Immutable;
using System.Linq;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>
/// A text of which parts are known: an immutable list of known pieces and holes. Two neighbours are never both known, nor both holes.
/// </summary>
internal sealed class AddressText
{
    // The authority stands at the start; what comes after so many parts decides nothing.
    private const int MostParts = 32;

    private AddressText(ImmutableArray<string?> parts, AddressPlace? place = null)
    {
        Parts = parts;
        Place = place;
    }

    /// <summary>The parts; null is a hole.</summary>
    public ImmutableArray<string?> Parts { get; }

    /// <summary>Where the text stands that it starts with: the evidence of where a request goes; null where it starts with a hole.</summary>
    public AddressPlace? Place { get; }

    /// <summary>The text, where all of it is known, else null.</summary>
    public string? Whole => Parts.Length < 2 && !StartsUnknown ? Start : null;

    /// <summary>A text of which nothing is known.</summary>
    public static AddressText Unknown { get; } = new([null]);

    /// <summary>The empty text.</summary>
    public static AddressText Empty { get; } = new([]);

    /// <summary>What is known at the start; empty where a hole stands there.</summary>
    public string Start => Parts.IsEmpty ? "" : Parts[0] ?? "";

    /// <summary>Whether a hole stands at the start.</summary>
    public bool StartsUnknown => !Parts.IsEmpty && Parts[0] is null;

    /// <summary>A text that is known whole.</summary>
    public static AddressText Of(string text, AddressPlace? place = null) => text.Length == 0 ? Empty : new([text], place);

    /// <summary>This text with another one after it.</summary>
    public AddressText Then(AddressText next)
    {
        if (Parts.IsEmpty || next.Parts.IsEmpty)
            return Parts.IsEmpty ? next : this;
        if (Parts.Length >= MostParts)
            return this;
        var (last, first) = (Parts[Parts.Length - 1], next.Parts[0]);
        if ((last is null) != (first is null))
            return new(Parts.AddRange(next.Parts), Place);
        return new(Parts.SetItem(Parts.Length - 1, last is null ? null : last + first).AddRange(next.Parts.RemoveAt(0)), Place);
    }

    /// <summary>This text without the given characters at its end, as far as the end is known; white space if none are given.</summary>
    public AddressText TrimEnd(params char[] characters)
    {
        if (Parts.IsEmpty || Parts[Parts.Length - 1] is not { } last)
            return this;
        var trimmed = last.TrimEnd(characters);
        return new(trimmed.Length == 0 ? Parts.RemoveAt(Parts.Length - 1) : Parts.SetItem(Parts.Length - 1, trimmed), Place);
    }

    /// <summary>This text without the given characters at its start, as far as that is known; white space if none are given.</summary>
    public AddressText TrimStart(params char[] characters)
    {
        if (Parts.IsEmpty || Parts[0] is not { } first)
            return this;
        var trimmed = first.TrimStart(characters);
        return new(trimmed.Length == 0 ? Parts.RemoveAt(0) : Parts.SetItem(0, trimmed), Place);
    }

    /// <summary>This text in small letters.</summary>
    public AddressText ToLower() => new([.. Parts.Select(part => part?.ToLowerInvariant())], Place);

    /// <summary>This text with another one in place of each occurrence of a piece. What a hole holds stays unknown.</summary>
    public AddressText Replace(string piece, AddressText by)
    {
        var replaced = Empty;
        foreach (var part in Parts)
        {
            if (part is null)
            {
                replaced = replaced.Then(Unknown);
                continue;
            }

            var position = 0;
            for (var at = Find(0); at >= 0; at = Find(position))
            {
                replaced = replaced.Then(Of(part.Substring(position, at - position), Place)).Then(by);
                position = at + piece.Length;
            }

            replaced = replaced.Then(Of(part.Substring(position), Place));

            int Find(int start) => part.IndexOf(piece, start, StringComparison.Ordinal);
        }

        return replaced;
    }

    /// <summary>A part of this text; unknown where a hole stands in front of it.</summary>
    public AddressText Substring(int start, int? length = null)
    {
        var known = Start;
        if (start < 0 || length < 0 || start > known.Length)
            return Unknown;
        var rest = new AddressText(Parts.IsEmpty ? Parts : Parts.RemoveAt(0), Place);
        var first = Of(known.Substring(start), Place);
        if (length is not { } count)
            return first.Then(rest);
        if (count <= first.Start.Length)
            return Of(first.Start.Substring(0, count), Place);
        return rest.Parts.IsEmpty ? Unknown : first.Then(Unknown);
    }
}
