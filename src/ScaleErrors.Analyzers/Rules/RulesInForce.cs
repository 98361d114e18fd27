using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>
/// Which rules can report in a file. The compiler drops the diagnostics of the others in any case; to know them beforehand saves the runs
/// for their status codes, and keeps codes that nobody asked about out of <see cref="DiagnosticProperties"/>.
/// </summary>
internal static class RulesInForce
{
    /// <summary>The rules of <see cref="Descriptors.AnswersOfCalls"/> that can report in a file.</summary>
    public static ImmutableArray<DiagnosticDescriptor> In(SyntaxTree tree, CompilationOptions options, CancellationToken cancellationToken) =>
        Descriptors.AnswersOfCalls.RemoveAll(rule => !IsInForce(rule, tree, options, cancellationToken));

    // Which setting goes before which is the compiler's to know: as long as one of them lets the rule report, the rule is asked.
    private static bool IsInForce(DiagnosticDescriptor rule, SyntaxTree tree, CompilationOptions options, CancellationToken cancellationToken)
    {
        var isSet = options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity);
        if (isSet && Reports(severity, rule))
            return true;

        if (options.SyntaxTreeOptionsProvider is { } configured
            && (configured.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out severity)
                || configured.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out severity)))
            return Reports(severity, rule);

        return !isSet && rule.IsEnabledByDefault;
    }

    private static bool Reports(ReportDiagnostic severity, DiagnosticDescriptor rule) =>
        severity == ReportDiagnostic.Default ? rule.IsEnabledByDefault : severity != ReportDiagnostic.Suppress;
}
