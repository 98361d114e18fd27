using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>The order of usings.</summary>
internal sealed class ImportOrder(bool systemFirst) : IComparer<string>
{
    public static readonly ImportOrder SystemFirst = new(systemFirst: true);
    private static readonly ImportOrder Alphabetical = new(systemFirst: false);

    /// <summary>The order that <paramref name="names"/> stand in.</summary>
    public static ImportOrder Of(IEnumerable<string> names)
    {
        var list = names.ToImmutableArray();
        return !SystemFirst.Sorts(list) && Alphabetical.Sorts(list) ? Alphabetical : SystemFirst;
    }

    public int Compare(string? left, string? right)
    {
        var bySystem = systemFirst ? IsSystem(right).CompareTo(IsSystem(left)) : 0;
        return bySystem != 0 ? bySystem : StringComparer.OrdinalIgnoreCase.Compare(left, right);
    }

    private bool Sorts(ImmutableArray<string> names)
    {
        for (var index = 1; index < names.Length; index++)
        {
            if (Compare(names[index - 1], names[index]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSystem(string? name) => name is not null && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
}
