using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>
/// Whether two runs say the same: rule, place, words, additional places and properties.
/// (A diagnostic's own equality compares the arguments of its message by reference, and no properties.)
/// </summary>
internal sealed class SameDiagnostic : IEqualityComparer<Diagnostic>
{
    public static SameDiagnostic Comparer { get; } = new();

    public bool Equals(Diagnostic? x, Diagnostic? y) =>
        x is null || y is null ? ReferenceEquals(x, y) : string.Equals(Saying(x), Saying(y), StringComparison.Ordinal);

    public int GetHashCode(Diagnostic obj) => HashCode.Combine(obj.Id, obj.Location);

    private static string Saying(Diagnostic diagnostic) => string.Join('\n',
    [
        diagnostic.ToString(),
        .. diagnostic.AdditionalLocations.Select(location => location.GetLineSpan().ToString()),
        .. diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"),
    ]);
}
