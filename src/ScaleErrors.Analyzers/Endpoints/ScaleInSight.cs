using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Configuration;
using ScaleErrors.Analyzers.Options;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>
/// Whether any call of a compilation can reach Scale at all, told from the texts of its files: evidence names a host,
/// or a type that the user says is a client. Cheap, and never asked about a call that stands for itself: only what is looked for in the whole
/// compilation, callers and registrations, is spared. One per compilation.
/// </summary>
/// <param name="trees">The files.</param>
/// <param name="optionsOf">The options of a file.</param>
/// <param name="settings">The files of settings.</param>
internal sealed class ScaleInSight(IEnumerable<SyntaxTree> trees, Func<SyntaxTree, ScaleOptions> optionsOf, AppSettings settings)
{
    private volatile object? _isSeen;

    /// <summary>Whether a file names a host or client of Scale, or the options make every host or every call Scale's.</summary>
    public bool IsSeen(CancellationToken cancellationToken) => (bool)(_isSeen ??= Look(cancellationToken));

    private bool Look(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>();
        HostPatterns? last = null;
        TypeNames? lastTypes = null;
        foreach (var tree in trees)
        {
            var options = optionsOf(tree);
            if (options.AllCalls)
                return true;
            if (!ReferenceEquals(options.Hosts, last))
                names.UnionWith(options.Hosts.Names);
            if (!ReferenceEquals(options.ClientTypes, lastTypes))
                names.UnionWith(options.ClientTypes.SimpleNames);
            (last, lastTypes) = (options.Hosts, options.ClientTypes);
        }

        if (names.Contains(""))
            return true;
        var beginning = CommonBeginning(names);
        foreach (var tree in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Names(tree.GetText(cancellationToken).ToString(), names, beginning))
                return true;
        }

        return settings.Mention(text => Names(text, names, beginning), cancellationToken);
    }

    // Names of one owner begin alike: one search finds where any of them may stand.
    private static bool Names(string text, HashSet<string> names, string beginning)
    {
        if (beginning.Length == 0)
            return names.Any(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            if (names.Any(name => string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0))
                return true;
        }

        return false;

        int Find(int start) => text.IndexOf(beginning, start, StringComparison.OrdinalIgnoreCase);
    }

    private static string CommonBeginning(HashSet<string> names)
    {
        var beginning = names.FirstOrDefault() ?? "";
        foreach (var name in names)
        {
            while (!name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                beginning = beginning.Substring(0, beginning.Length - 1);
        }

        return beginning;
    }
}
