using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Options;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>
/// Whether any call of a compilation can reach Scale at all, told from the texts of its files: evidence names a host. Cheap, and never asked
/// about a call that stands for itself: only the search through the whole compilation is spared.
/// </summary>
internal static class ScaleInSight
{
    /// <summary>Whether a file names a host of Scale, or the options make every host or every call Scale's.</summary>
    public static bool In(IEnumerable<SyntaxTree> trees, Func<SyntaxTree, ScaleOptions> optionsOf, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>();
        foreach (var tree in trees)
        {
            var options = optionsOf(tree);
            if (options.AllCalls)
                return true;
            names.UnionWith(options.Hosts.Names);
        }

        if (names.Contains(""))
            return true;
        foreach (var tree in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken).ToString();
            foreach (var name in names)
            {
                if (text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
                    return true;
            }
        }

        return false;
    }
}
