using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Options;

/// <summary>The keys that are set, as far as they are, or are meant to be, those of this package.</summary>
internal static class ConfiguredKeys
{
    // A slip can be in the part before the dot, too.
    private const string Beginning = "scale";

    private static readonly string Family = ScaleOptions.Prefix.TrimEnd('.');

    /// <summary>The keys that are set here. The compiler writes them in small letters.</summary>
    public static IEnumerable<string> In(AnalyzerConfigOptions options)
    {
        foreach (var key in KeysOf(options))
        {
            if (key.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase) && IsOurs(key))
                yield return key;
        }
    }

    /// <summary>The key that may have been meant by one that does not exist.</summary>
    public static string? NearestTo(string key)
    {
        var name = key.Substring(HasPrefix(key) ? ScaleOptions.Prefix.Length : key.LastIndexOf('.') + 1);
        var names = ScaleOptions.All.Select(option => option.Key.Substring(ScaleOptions.Prefix.Length));
        return NearestName.Of(name, names) is { } nearest ? ScaleOptions.Prefix + nearest : null;
    }

    // Keys of others may begin alike: both parts must be near.
    private static bool IsOurs(string key) => HasPrefix(key)
        || (key.LastIndexOf('.') is > 0 and var dot && NearestName.Of(key.Substring(0, dot), [Family]) is not null && NearestTo(key) is not null);

    private static bool HasPrefix(string key) => key.StartsWith(ScaleOptions.Prefix, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // So says the base class: a host need not be able to list its keys, and there is no way to ask first. Those that exist can be tried.
            return ScaleOptions.All.Select(option => option.Key).Where(key => options.TryGetValue(key, out _));
        }
    }
}
