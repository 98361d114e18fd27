using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Targets;

/// <summary>
/// A file together with every target that compiles it. An edit must be right for all of them and is the same text in all of them:
/// different text per target ends as merge markers in the user's file.
/// </summary>
internal sealed class SharedFile
{
    private SharedFile(SourceText text, ImmutableArray<Target> targets)
    {
        Text = text;
        Targets = targets;
    }

    public SourceText Text { get; }

    /// <summary>The targets; the first is the one that was asked about.</summary>
    public ImmutableArray<Target> Targets { get; }

    public Target First => Targets[0];

    public static async Task<SharedFile?> LoadAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var targets = ImmutableArray.CreateBuilder<Target>();
        foreach (var id in document.GetLinkedDocumentIds().OrderBy(id => id.Id).Prepend(document.Id))
        {
            var linked = document.Project.Solution.GetDocument(id);
            if (linked is null)
            {
                continue;
            }

            var root = await linked.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var model = await linked.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (root is not null && model is not null)
            {
                targets.Add(new Target(linked, root, model));
            }
        }

        return targets.Count == 0 ? null : new SharedFile(text, targets.ToImmutable());
    }

    /// <summary>The file with <paramref name="text"/> in every target.</summary>
    public Task<SharedFile?> WithAsync(SourceText text, CancellationToken cancellationToken)
    {
        var changed = Targets.Aggregate(First.Document.Project.Solution, (solution, target) => solution.WithDocumentText(target.Document.Id, text));
        return LoadAsync(changed.GetDocument(First.Document.Id)!, cancellationToken);
    }
}
