using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ScaleErrors.Analyzers.Calls;

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
    private const string ExceptionKey = "ScaleErrors.Exception";
    private const string StatusKey = "ScaleErrors.StatusOfException";
    private const string RetryAfterKey = "ScaleErrors.RetryAfterOfException";
    private const char Next = ';';
    private const char As = ':';

    /// <summary>Packs the facts.</summary>
    /// <param name="silent">The codes that the code treats like success.</param>
    /// <param name="lumped">The codes that the code treats like every other failure.</param>
    /// <param name="failureThrows">Whether an unlisted failure ends in an exception that leaves the body of the call, on every path.</param>
    /// <param name="thrown">How a failure comes to this place as an exception; null where it comes as a response.</param>
    public static ImmutableDictionary<string, string?> Pack(
        IEnumerable<int> silent, IEnumerable<int> lumped, bool failureThrows, ThrownOutcome? thrown = null)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(SilentKey, Join(silent))
            .Add(LumpedKey, Join(lumped))
            .Add(FailureKey, failureThrows ? Throws : Leaves);
        return thrown is null
            ? properties
            : properties.Add(ExceptionKey, thrown.ExceptionType).Add(StatusKey, Join(thrown.Status)).Add(RetryAfterKey, Join(thrown.RetryAfter));
    }

    /// <summary>The codes that the code treats like success, rising.</summary>
    public static ImmutableArray<int> Silent(ImmutableDictionary<string, string?> properties) => Split(properties, SilentKey);

    /// <summary>The codes that the code treats like every other failure, rising.</summary>
    public static ImmutableArray<int> Lumped(ImmutableDictionary<string, string?> properties) => Split(properties, LumpedKey);

    /// <summary>Whether an unlisted failure ends in an exception that leaves the body of the call, on every path.</summary>
    public static bool FailureThrows(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(FailureKey, out var value) && value == Throws;

    /// <summary>How a failure comes to the reported place as an exception; null where it comes as a response.</summary>
    public static ThrownOutcome? Thrown(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(ExceptionKey, out var type) && type is not null
            ? new ThrownOutcome(type, Steps(properties, StatusKey), Steps(properties, RetryAfterKey))
            : null;

    private static string Join(ImmutableArray<OutcomeStep> steps) =>
        string.Join(Next.ToString(), steps.Select(step => step.As is null ? step.Member : step.Member + As + step.As));

    private static ImmutableArray<OutcomeStep> Steps(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var value) && !string.IsNullOrEmpty(value)
            ? [.. value!.Split(Next).Select(step => step.Split(As)).Select(parts => new OutcomeStep(parts[0], parts.Length > 1 ? parts[1] : null))]
            : [];

    private static string Join(IEnumerable<int> codes) =>
        string.Join(",", codes.OrderBy(code => code).Select(code => code.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<int> Split(ImmutableDictionary<string, string?> properties, string key) =>
        properties.TryGetValue(key, out var value) && !string.IsNullOrEmpty(value)
            ? [.. value!.Split(',').Select(code => int.Parse(code, CultureInfo.InvariantCulture))]
            : [];
}
