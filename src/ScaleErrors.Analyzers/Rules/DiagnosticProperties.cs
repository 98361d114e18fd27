using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>
/// The facts that a diagnostic hands to its code fix through <see cref="Microsoft.CodeAnalysis.Diagnostic.Properties"/>.
/// Each diagnostic of a call carries all of the call's missing codes, so that any one of them is enough to fix the call whole.
/// </summary>
internal static class DiagnosticProperties
{
    private const string SilentKey = "ScaleErrors.Silent";
    private const string LumpedKey = "ScaleErrors.Lumped";
    private const string FailureKey = "ScaleErrors.GeneralFailure";
    private const string Throws = "throws";
    private const string Leaves = "leaves";

    /// <summary>Packs the facts.</summary>
    /// <param name="silent">The codes that the code treats like success.</param>
    /// <param name="lumped">The codes that the code treats like every other failure.</param>
    /// <param name="failureThrows">Whether an unlisted failure ends in an exception that leaves the body of the call, on every path.</param>
    public static ImmutableDictionary<string, string?> Pack(IEnumerable<int> silent, IEnumerable<int> lumped, bool failureThrows) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(SilentKey, Join(silent))
            .Add(LumpedKey, Join(lumped))
            .Add(FailureKey, failureThrows ? Throws : Leaves);

    /// <summary>The codes that the code treats like success, rising.</summary>
    public static ImmutableArray<int> Silent(ImmutableDictionary<string, string?> properties) => Split(properties, SilentKey);

    /// <summary>The codes that the code treats like every other failure, rising.</summary>
    public static ImmutableArray<int> Lumped(ImmutableDictionary<string, string?> properties) => Split(properties, LumpedKey);

    /// <summary>Whether an unlisted failure ends in an exception that leaves the body of the call, on every path.</summary>
    public static bool FailureThrows(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(FailureKey, out var value) && value == Throws;

    private static string Join(IEnumerable<int> codes) =>
        string.Join(",", codes.OrderBy(code => code).Select(code => code.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<int> Split(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var value) && !string.IsNullOrEmpty(value)
            ? [.. value!.Split(',').Select(code => int.Parse(code, CultureInfo.InvariantCulture))]
            : [];
}
