using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Options;

/// <summary>Types that the user names: a full name, or <c>Contoso.Labeling.*</c> for all that is below a namespace or type.</summary>
internal sealed class TypeNames
{
    private const string Everything = ".*";

    private readonly ImmutableHashSet<string> _names;
    private readonly ImmutableArray<string> _prefixes;

    private TypeNames(ImmutableHashSet<string> entries)
    {
        Entries = entries;
        _names = [.. entries.Where(entry => !IsWide(entry))];
        _prefixes = [.. entries.Where(IsWide).Select(entry => ContainerOf(entry) + ".")];
    }

    /// <summary>No type at all.</summary>
    public static TypeNames None { get; } = new([]);

    /// <summary>Whether no entry was understood.</summary>
    public bool IsEmpty => Entries.IsEmpty;

    /// <summary>The entries that were understood.</summary>
    public ImmutableHashSet<string> Entries { get; }

    /// <summary>What a file names that has to do with these types: the last part of each name.</summary>
    public IEnumerable<string> SimpleNames => Entries.Select(ContainerOf).Select(name => name.Substring(name.LastIndexOf('.') + 1));

    /// <summary>Reads a list with commas between its entries. What is no name is left out.</summary>
    public static TypeNames Parse(string list) => new([.. OptionList.Entries(QualifiedName.WithoutTypeArguments(list)).Select(ReadEntry).OfType<string>()]);

    /// <summary>Brings an entry into the one form; null where it is no name.</summary>
    public static string? ReadEntry(string entry) => IsWide(entry)
        ? QualifiedName.Read(ContainerOf(entry)) is { } container ? Below(container) : null
        : QualifiedName.Read(entry);

    /// <summary>Whether an entry stands for all types below a namespace or type.</summary>
    public static bool IsWide(string entry) => entry.EndsWith(Everything, StringComparison.Ordinal);

    /// <summary>The entry for all types below a namespace or type.</summary>
    public static string Below(string container) => container + Everything;

    /// <summary>The name of what an entry is about, without the asterisk.</summary>
    public static string ContainerOf(string entry) => IsWide(entry) ? entry.Substring(0, entry.Length - Everything.Length) : entry;

    /// <summary>Whether a type is one of these.</summary>
    public bool Contains(INamedTypeSymbol type)
    {
        if (IsEmpty)
            return false;
        var name = QualifiedName.Of(type);
        return _names.Contains(name) || _prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>Whether a type, or a type that it is nested in, is one of these.</summary>
    public bool ContainsAround(INamedTypeSymbol? type)
    {
        for (var outer = IsEmpty ? null : type; outer is not null; outer = outer.ContainingType)
        {
            if (Contains(outer))
                return true;
        }

        return false;
    }
}
