using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ScaleErrors.Analyzers.Options;

/// <summary>
/// The hosts that count as Scale. An entry is a host, <c>*</c> for every host, or <c>*.example.com</c> for the hosts below example.com
/// (not example.com itself, as in certificates).
/// </summary>
internal sealed class HostPatterns
{
    private const string Everything = "*";
    private const string Below = "*.";

    private readonly ImmutableHashSet<string> _hosts;
    private readonly ImmutableArray<string> _suffixes;
    private readonly bool _everything;

    private HostPatterns(ImmutableHashSet<string> entries)
    {
        _everything = entries.Contains(Everything);
        _suffixes = [.. entries.Where(entry => entry.StartsWith(Below, StringComparison.Ordinal)).Select(entry => entry.Substring(1))];
        _hosts = entries;
    }

    /// <summary>No host at all.</summary>
    public static HostPatterns None { get; } = new([]);

    /// <summary>Whether no entry was understood.</summary>
    public bool IsEmpty => _hosts.IsEmpty;

    /// <summary>
    /// What a text names that names one of these hosts: the registered part of each, because its front may come from elsewhere.
    /// Empty for every host.
    /// </summary>
    public IEnumerable<string> Names => _hosts.Select(host => host == Everything ? "" : EndOf(host));

    /// <summary>Reads a list with commas between its entries. What is no host is left out.</summary>
    public static HostPatterns Parse(string list) =>
        new([.. OptionList.Entries(list).Select(ReadEntry).Where(entry => entry.Length > 0)]);

    /// <summary>Whether an entry of a list means something.</summary>
    public static bool IsEntry(string entry) => ReadEntry(entry).Length > 0;

    /// <summary>The entries of both.</summary>
    public HostPatterns Union(HostPatterns other) => other.IsEmpty ? this : new(_hosts.Union(other._hosts));

    /// <summary>Whether a host is one of these.</summary>
    /// <param name="host">A host as <see cref="ReadHost"/> gives it.</param>
    public bool Matches(string host)
    {
        if (_everything || _hosts.Contains(host))
            return true;
        foreach (var suffix in _suffixes)
        {
            if (host.Length > suffix.Length && host.EndsWith(suffix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The host of an absolute http or https address, in the one form that hosts are compared in: ASCII, small letters, no dot at the end.
    /// </summary>
    public static string? ReadHost(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != "http" && uri.Scheme != "https"))
            return null;
        try
        {
            var host = uri.IdnHost.ToLowerInvariant();
            if (host.EndsWith(".", StringComparison.Ordinal))
                host = host.Substring(0, host.Length - 1);
            return host.Length == 0 ? null : host;
        }
        catch (UriFormatException)
        {
            // A name that IDN does not allow is found out only here, and there is no way to ask first: such a host does not exist.
            return null;
        }
    }

    private static string EndOf(string host)
    {
        var labels = host.Split('.');
        return labels.Length < 2 ? host : labels[labels.Length - 2] + "." + labels[labels.Length - 1];
    }

    private static string ReadEntry(string entry)
    {
        entry = entry.Trim();
        if (entry == Everything)
            return entry;
        if (entry.StartsWith(Below, StringComparison.Ordinal))
            return ReadHostEntry(entry.Substring(Below.Length)) is { } domain ? Below + domain : "";
        return ReadHostEntry(entry) ?? "";
    }

    // People paste addresses, and hosts with a port.
    private static string? ReadHostEntry(string entry)
    {
        if (entry.Length == 0 || entry.IndexOf('*') >= 0)
            return null;
        return ReadHost(entry.IndexOf("://", StringComparison.Ordinal) >= 0 ? entry : "https://" + entry);
    }
}
