using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>The rules of this package, one row each; words come from <see cref="ScaleContract"/>.</summary>
internal static class Descriptors
{
    public const string Category = "ScaleApi";
    public const string IdPrefix = "SCALE";

    // Set by the MSBuild property RuleHelpBaseAddress; empty, the help is Scale's own page.
    private static readonly string HelpBaseAddress = typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RuleHelpBaseAddress")?.Value ?? "";

    public static readonly DiagnosticDescriptor BadRequest = IgnoredOutcome("SCALE400", 400, DiagnosticSeverity.Warning, enabled: false);
    public static readonly DiagnosticDescriptor Unauthorized = IgnoredOutcome("SCALE401", 401, DiagnosticSeverity.Warning, enabled: false);
    public static readonly DiagnosticDescriptor PaymentRequired = IgnoredOutcome("SCALE402", 402, DiagnosticSeverity.Warning, enabled: true);
    public static readonly DiagnosticDescriptor NotFound = IgnoredOutcome("SCALE404", 404, DiagnosticSeverity.Warning, enabled: false);
    public static readonly DiagnosticDescriptor Conflict = IgnoredOutcome("SCALE409", 409, DiagnosticSeverity.Warning, enabled: true);
    public static readonly DiagnosticDescriptor TooManyRequests = IgnoredOutcome("SCALE429", 429, DiagnosticSeverity.Warning, enabled: true);
    public static readonly DiagnosticDescriptor InternalServerError = IgnoredOutcome("SCALE500", 500, DiagnosticSeverity.Warning, enabled: false);

    /// <summary>The rule that reports a call whose answer is used as if no call could fail.</summary>
    public static readonly DiagnosticDescriptor SuccessAssumed = AssumedOutcome("SCALE200", 200, DiagnosticSeverity.Warning, enabled: false);

    /// <summary>The rule that reports what is written in a configuration of this package and means nothing; its message says it whole.</summary>
    public static readonly DiagnosticDescriptor MeaninglessOption = Create(
        "SCALE9001",
        "The configuration means nothing",
        "{0}",
        DiagnosticSeverity.Warning,
        enabled: true,
        "What stands in the configuration of ScaleErrors.Analyzers has no effect: a key that does not exist, a value that is none, a name that nothing has, or a file of settings that can't be read.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The rules that report an ignored outcome, by rising status code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> IgnoredOutcomes { get; } =
        [BadRequest, Unauthorized, PaymentRequired, NotFound, Conflict, TooManyRequests, InternalServerError];

    /// <summary>The rules that report what code does with the answer of a call, by rising status code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> AnswersOfCalls { get; } = [SuccessAssumed, .. IgnoredOutcomes];

    /// <summary>The rule that guards a status code.</summary>
    public static DiagnosticDescriptor Of(int statusCode) => AnswersOfCalls.First(rule => StatusCodeOf(rule.Id) == statusCode);

    /// <summary>The id of the rule that guards a status code.</summary>
    public static string IdOf(int statusCode) => IdPrefix + statusCode.ToString(CultureInfo.InvariantCulture);

    /// <summary>The status code that a rule of <see cref="AnswersOfCalls"/> guards.</summary>
    public static int StatusCodeOf(string id) => int.Parse(id.Substring(IdPrefix.Length), CultureInfo.InvariantCulture);

    /// <summary>The address of a rule's help.</summary>
    public static string HelpLink(string id, string baseAddress) =>
        baseAddress.Length == 0 ? ScaleContract.ErrorCodesPage : baseAddress.TrimEnd('/') + "/" + id + ".md";

    // The id is passed although the code gives it: release tracking wants to see it as a literal.
    private static DiagnosticDescriptor IgnoredOutcome(string id, int statusCode, DiagnosticSeverity severity, bool enabled)
    {
        var outcome = ScaleContract.Get(statusCode);
        return Create(
            id,
            $"The call ignores {statusCode} ({outcome.Name})",
            $"{{0}} to {{1}} treats {statusCode} ({outcome.Name}) {{2}}: {outcome.CorrectHandling}",
            severity,
            enabled,
            $"Scale answers {statusCode} when {outcome.Meaning}. Correct code tells it apart: {outcome.CorrectHandling}.");
    }

    private static DiagnosticDescriptor AssumedOutcome(string id, int statusCode, DiagnosticSeverity severity, bool enabled)
    {
        var outcome = ScaleContract.Get(statusCode);
        return Create(
            id,
            $"The call assumes {statusCode} ({outcome.Name})",
            $"{{0}} to {{1}} takes every answer for {statusCode} ({outcome.Name}) and uses it: tell failures apart before the answer is used",
            severity,
            enabled,
            $"Scale answers {statusCode} when {outcome.Meaning}. Only then may code {outcome.CorrectHandling}: the body of a failure is no result.");
    }

    private static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, DiagnosticSeverity severity, bool enabled, string description, params string[] tags) =>
#pragma warning disable RS0030 // The one place that builds descriptors.
        new(id, title, messageFormat, Category, severity, enabled, description, HelpLink(id, HelpBaseAddress), tags);
#pragma warning restore RS0030
}
