using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Naming;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>The outcome comes as a response: it gets a name where it has none, and its status is switched on.</summary>
internal sealed class ResponsePlanner : IOutcomePlanner
{
    // ".Wait()" to ".Result", an expression to a block, a value to a local.
    private const int MaxSteps = 3;

    public async Task<OutcomePlan?> PlanAsync(SharedFile file, IgnoredCall call, IEnumerable<int> codes, CancellationToken cancellationToken)
    {
        var (current, moved, text) = (file, call, file.Text);
        var usings = ImmutableArray<string>.Empty;
        for (var step = 0; ; step++)
        {
            var targets = Handling.TargetsOf(current, moved, cancellationToken);
            if (targets.IsEmpty)
            {
                return null;
            }

            if (targets.All(target => Handling.AnchorIn(target, moved, cancellationToken) is not null))
            {
                break;
            }

            if (step == MaxSteps || ResponseNaming.Next(current, targets, moved, cancellationToken) is not { } naming)
            {
                return null;
            }

            usings = usings.AddRange(naming.Usings);
            var changes = Sorted(naming.Changes);
            text = current.Text.WithChanges(changes);
            moved = moved.Moved(changes);
            if (await current.WithAsync(text, cancellationToken).ConfigureAwait(false) is not { } renamed)
            {
                return null;
            }

            current = renamed;
        }

        if (Handling.Plan(current, moved, codes, cancellationToken) is not { } handling || HandlingEdit.Write(current, handling, cancellationToken) is not { } edit)
        {
            return null;
        }

        var all = current == file ? edit.Changes : [.. text.WithChanges(Sorted(edit.Changes)).GetTextChanges(file.Text)];
        return new OutcomePlan([.. handling.Cases.Keys], all, [.. usings.Concat(edit.Usings).Distinct()]);
    }

    private static ImmutableArray<TextChange> Sorted(ImmutableArray<TextChange> changes) =>
        [.. changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)];
}
