using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.CodeFixes.FixAll;

/// <summary>
/// Fixes many calls at once, a file at a time and the same in every target that compiles it. The codes come from the ids that are asked for:
/// <c>dotnet format</c> passes the equivalence key of some other id, or none.
/// </summary>
internal sealed class IgnoredOutcomeFixAllProvider : FixAllProvider
{
    public static readonly IgnoredOutcomeFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var cancellationToken = fixAllContext.CancellationToken;
        var diagnostics = await FixAllDiagnostics.GetAsync(fixAllContext).ConfigureAwait(false);
        var solution = fixAllContext.Solution;
        foreach (var group in diagnostics.GroupBy(pair => FirstLinked(pair.Document)).OrderBy(group => group.Key.Id))
        {
            var document = group.First().Document;
            if (await SharedFile.LoadAsync(solution.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false) is not { } file)
            {
                continue;
            }

            var requests = Requests(fixAllContext, group.Select(pair => pair.Diagnostic)).SelectMany(request => request.InForms(file, fixAllContext.CodeActionEquivalenceKey));
            if (await FileEdit.ForAllAsync(file, requests, cancellationToken).ConfigureAwait(false) is { } edited)
            {
                solution = edited.First.Document.Project.Solution;
            }
        }

        return solution == fixAllContext.Solution
            ? null
            : CodeAction.Create("Handle ignored outcomes of Scale", _ => Task.FromResult(solution), nameof(IgnoredOutcomeFixAllProvider));
    }

    private static IEnumerable<Request> Requests(FixAllContext context, IEnumerable<Diagnostic> diagnostics)
    {
        var asked = context.DiagnosticIds.Intersect(IgnoredIds).Select(Descriptors.StatusCodeOf).ToImmutableArray();
        foreach (var atCall in diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceSpan))
        {
            var call = IgnoredCall.Merge(atCall.Select(IgnoredCall.From));
            var all = context.CodeActionEquivalenceKey == IgnoredOutcomeCodeFixProvider.AllKey;
            var reported = atCall.Select(diagnostic => Descriptors.StatusCodeOf(diagnostic.Id));
            yield return new Request(call, all ? call.Missing : [.. asked.Intersect(reported).OrderBy(code => code)]);
        }
    }

    private static IEnumerable<string> IgnoredIds => Descriptors.IgnoredOutcomes.Select(descriptor => descriptor.Id);

    // Names a file by the same document whichever of its targets a diagnostic comes from.
    private static DocumentId FirstLinked(Document document) => document.GetLinkedDocumentIds().Add(document.Id).OrderBy(id => id.Id).First();
}
