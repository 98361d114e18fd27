using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>A file on its way to one that has room for a try, with the call where it stands by now.</summary>
/// <param name="File">The file.</param>
/// <param name="Call">The call.</param>
/// <param name="Earlier">The texts that it had before.</param>
internal sealed record FileVersion(SharedFile File, IgnoredCall Call, ImmutableArray<SourceText> Earlier)
{
    /// <summary>The next version.</summary>
    public async Task<FileVersion?> WithAsync(ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        var ordered = changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray();
        var next = await File.WithAsync(File.Text.WithChanges(ordered), cancellationToken).ConfigureAwait(false);
        return next is null ? null : new FileVersion(next, Call.Moved(ordered), Earlier.Add(File.Text));
    }

    /// <summary>A plan for this version as one for the first.</summary>
    public OutcomePlan Compose(OutcomePlan plan)
    {
        if (Earlier.IsEmpty)
        {
            return plan;
        }

        var last = File.Text.WithChanges(plan.Changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End));
        return plan with { Changes = [.. last.GetTextChanges(Earlier[0])] };
    }
}
