using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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

    /// <summary>The rules that can report in any of the files.</summary>
    public static ImmutableArray<DiagnosticDescriptor> InAny(
        IEnumerable<SyntaxTree> trees, CompilationOptions options, CancellationToken cancellationToken) =>
        Descriptors.AnswersOfCalls.RemoveAll(rule => !trees.Any(tree => IsInForce(rule, tree, options, cancellationToken)));

    // The compiler's order: what the command line turns off is off, then comes the file, then the global file. A rule that is off by
    // default is on wherever anything but "none" is said of it.
    private static bool IsInForce(DiagnosticDescriptor rule, SyntaxTree tree, CompilationOptions options, CancellationToken cancellationToken)
    {
        var isSet = options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity);
        if (isSet && severity == ReportDiagnostic.Suppress)
            return false;

        if (options.SyntaxTreeOptionsProvider is { } configured
            && (configured.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out severity)
                || configured.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out severity)))
            return severity != ReportDiagnostic.Suppress;

        return isSet || rule.IsEnabledByDefault;
    }
}
