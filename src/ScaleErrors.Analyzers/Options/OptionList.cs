using System.Collections.Generic;
using System.Linq;

namespace ScaleErrors.Analyzers.Options;

/// <summary>Values that are lists with commas.</summary>
internal static class OptionList
{
    /// <summary>The entries of a list. A comma too many is no mistake that changes anything.</summary>
    public static IEnumerable<string> Entries(string list) => list.Split(',').Select(entry => entry.Trim()).Where(entry => entry.Length > 0);
}
