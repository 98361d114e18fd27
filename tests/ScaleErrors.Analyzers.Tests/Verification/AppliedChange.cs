using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>What a code action makes of a solution.</summary>
internal static class AppliedChange
{
    /// <summary>
    /// The solution after an action. The texts of linked documents are one file: where an action changes several of them they must end
    /// equal, and where it changes one the others follow, as they do in a workspace on disk.
    /// </summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution, CodeAction action, bool changesEveryLink, CancellationToken cancellationToken = default)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        if (operations is not [ApplyChangesOperation { ChangedSolution: var changed }])
            throw new VerificationException($"The action '{action.Title}' does not just change the solution: {string.Join(", ", operations.Select(operation => operation.GetType().Name))}");
        var texts = await ChangedTextsAsync(solution, changed, cancellationToken);
        foreach (var file in texts.GroupBy(change => solution.GetDocument(change.Key)!.FilePath, StringComparer.Ordinal))
        {
            var text = file.First().Value;
            foreach (var (_, other) in file)
                TextComparison.RequireSame(text.ToString(), other.ToString(), $"'{action.Title}' on a linked document: {file.Key}");
            var links = solution.GetDocumentIdsWithFilePath(file.Key);
            if (changesEveryLink && links.Except(texts.Keys).Any())
                throw new VerificationException($"'{action.Title}' changes only some of the linked documents of {file.Key}.");
            solution = links.Aggregate(solution, (result, link) => result.WithDocumentText(link, text));
        }

        return solution;
    }

    /// <summary>The text of a file, which all its linked documents share.</summary>
    public static async Task<string> TextOfAsync(Solution solution, string path, CancellationToken cancellationToken = default) =>
        (await solution.GetDocument(solution.GetDocumentIdsWithFilePath(path)[0])!.GetTextAsync(cancellationToken)).ToString();

    private static async Task<ImmutableDictionary<DocumentId, SourceText>> ChangedTextsAsync(
        Solution solution, Solution changed, CancellationToken cancellationToken)
    {
        var changes = changed.GetChanges(solution);
        var projects = changes.GetProjectChanges().ToImmutableArray();
        if (changes.GetAddedProjects().Any() || changes.GetRemovedProjects().Any() || projects.Any(ChangesMoreThanTexts))
            throw new VerificationException("An action may change the texts of documents, and nothing else.");
        var texts = new Dictionary<DocumentId, SourceText>();
        foreach (var id in projects.SelectMany(project => project.GetChangedDocuments()))
        {
            var text = await changed.GetDocument(id)!.GetTextAsync(cancellationToken);
            if (!text.ContentEquals(await solution.GetDocument(id)!.GetTextAsync(cancellationToken)))
                texts.Add(id, text);
        }

        return texts.ToImmutableDictionary();
    }

    private static bool ChangesMoreThanTexts(ProjectChanges project) =>
        project.GetAddedDocuments().Any() || project.GetRemovedDocuments().Any()
        || project.GetChangedAnalyzerConfigDocuments().Any() || project.GetAddedAnalyzerConfigDocuments().Any()
        || project.GetAddedMetadataReferences().Any() || project.GetRemovedMetadataReferences().Any()
        || project.OldProject.ParseOptions != project.NewProject.ParseOptions
        || project.OldProject.CompilationOptions != project.NewProject.CompilationOptions;
}
