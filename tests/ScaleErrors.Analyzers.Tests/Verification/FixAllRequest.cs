using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>One call of FixAll: where it starts, how far it goes, and what it is told.</summary>
internal sealed record FixAllRequest(Document Document, FixAllScope Scope, ImmutableArray<string> DiagnosticIds, string? EquivalenceKey)
{
    private bool DiagnosticsReversed { get; init; }

    /// <summary>The same request with ids and diagnostics in the opposite order: neither order means anything.</summary>
    public FixAllRequest Reversed() => this with { DiagnosticIds = [.. DiagnosticIds.Reverse()], DiagnosticsReversed = !DiagnosticsReversed };

    /// <summary>The solution after FixAll; the same one where there is nothing to fix.</summary>
    public async Task<Solution> ApplyAsync(CodeFixProvider fix, SolutionDiagnostics diagnostics, CancellationToken cancellationToken = default)
    {
        var provider = fix.GetFixAllProvider() ?? throw new VerificationException($"{fix.GetType().Name} has no FixAll.");
        if (!provider.GetSupportedFixAllScopes().Contains(Scope))
            throw new VerificationException($"FixAll of {fix.GetType().Name} does not support the scope {Scope}.");
        var context = new FixAllContext(
            Document, fix, Scope, EquivalenceKey!, DiagnosticIds, new Known(diagnostics, DiagnosticsReversed), cancellationToken);
        return await provider.GetFixAsync(context) is { } action
            ? await AppliedChange.ApplyAsync(Document.Project.Solution, action, changesEveryLink: Scope == FixAllScope.Solution, cancellationToken)
            : Document.Project.Solution;
    }

    private sealed class Known(SolutionDiagnostics diagnostics, bool reversed) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(reversed ? diagnostics.Reported[project.Id].Reverse() : diagnostics.Reported[project.Id]);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        // Those without a place in a document: we require every diagnostic to have one.
        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
