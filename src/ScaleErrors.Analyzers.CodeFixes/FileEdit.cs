using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Retries;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>A new version of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Codes">The codes whose handling it has gained.</param>
/// <param name="Changes">What changed.</param>
internal sealed record EditedFile(SharedFile File, ImmutableArray<int> Codes, ImmutableArray<TextChange> Changes);

/// <summary>Turns requests into a new version of a file, one that compiles in every target as well as the old one did.</summary>
internal static class FileEdit
{
    /// <summary>The file with the handling of one call; null where there is no fix.</summary>
    public static async Task<EditedFile?> ForOneAsync(SharedFile file, Request request, CancellationToken cancellationToken)
    {
        if (await PlanAsync(file, request, cancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return null;
        }

        if (await ApplyAsync(file, [plan], request.Call, cancellationToken).ConfigureAwait(false) is { } edited)
        {
            return edited with { Codes = plan.Codes };
        }

        // One code's case may not go with the code that stands: the others need not suffer for it.
        var right = ImmutableArray.CreateBuilder<int>();
        foreach (var code in plan.Codes.Length > 1 ? plan.Codes : [])
        {
            if (await ForOneAsync(file, request with { Codes = [code] }, cancellationToken).ConfigureAwait(false) is not null)
            {
                right.Add(code);
            }
        }

        return right.Count == 0 || right.Count == plan.Codes.Length
            ? null
            : await ForOneAsync(file, request with { Codes = right.ToImmutable() }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The file with the handling of many calls, the same as if they were applied one by one; null where none has a fix.</summary>
    public static async Task<SharedFile?> ForAllAsync(SharedFile file, IEnumerable<Request> requests, CancellationToken cancellationToken)
    {
        SharedFile? result = null;
        var (waiting, later) = InTurn(requests);
        while (!waiting.IsEmpty || !later.IsEmpty)
        {
            var (taken, deferred) = await DisjointAsync(file, waiting, cancellationToken).ConfigureAwait(false);
            if (taken.IsEmpty)
            {
                (waiting, later) = (later, []);
                continue;
            }

            if (await ApplyAsync(file, taken, only: null, cancellationToken).ConfigureAwait(false) is not { } edited)
            {
                return await OneByOneAsync(file, waiting.AddRange(later), cancellationToken).ConfigureAwait(false) ?? result;
            }

            result = file = edited.File;
            (waiting, later) = (Moved(deferred, edited.Changes), Moved(later, edited.Changes));
        }

        return result;
    }

    // A loop takes its call elsewhere: what is handled beside the call comes first.
    private static (ImmutableArray<Request> First, ImmutableArray<Request> Later) InTurn(IEnumerable<Request> requests)
    {
        var inOrder = requests.OrderBy(request => request.Call.Name.Start).ToImmutableArray();
        return (inOrder.RemoveAll(request => request.Resend != Resend.Never), inOrder.RemoveAll(request => request.Resend == Resend.Never));
    }

    private static async Task<SharedFile?> OneByOneAsync(SharedFile file, ImmutableArray<Request> requests, CancellationToken cancellationToken)
    {
        SharedFile? result = null;
        for (var index = 0; index < requests.Length;)
        {
            var edited = await ForOneAsync(file, requests[index], cancellationToken).ConfigureAwait(false)
                ?? (requests[index].Resend == Resend.IfPossible
                    ? await ForOneAsync(file, requests[index] with { Resend = Resend.Never }, cancellationToken).ConfigureAwait(false)
                    : null);
            if (edited is null)
            {
                index++;
                continue;
            }

            result = file = edited.File;
            requests = Moved(requests.RemoveAt(index), edited.Changes);
            index = 0;
        }

        return result;
    }

    private static async Task<OutcomePlan?> PlanAsync(SharedFile file, Request request, CancellationToken cancellationToken)
    {
        if (request.Resend != Resend.Never
            && await OutcomePlanners.Retry.PlanAsync(file, request.Call, request.Codes, cancellationToken).ConfigureAwait(false) is { } repeated)
        {
            return repeated;
        }

        return request.Resend == Resend.Only
            ? null
            : await OutcomePlanners.For(request.Call).PlanAsync(file, AtCaller(file, request.Call, cancellationToken), request.Codes, cancellationToken).ConfigureAwait(false);
    }

    // A send that was given a loop hands its outcome to the place where the call stood.
    private static IgnoredCall AtCaller(SharedFile file, IgnoredCall call, CancellationToken cancellationToken) =>
        file.First.FindCall(call.Name, cancellationToken) is { } send && RetryFunction.CallOf(send) is var outer && outer != send
            ? call with { Name = outer.Expression.Span }
            : call;

    // The edits that don't get in each other's way, in the order of the code; the requests of the others wait for the next round.
    private static async Task<(ImmutableArray<OutcomePlan> Taken, ImmutableArray<Request> Deferred)> DisjointAsync(
        SharedFile file, ImmutableArray<Request> requests, CancellationToken cancellationToken)
    {
        var taken = ImmutableArray.CreateBuilder<OutcomePlan>();
        var deferred = ImmutableArray.CreateBuilder<Request>();
        var touched = new List<TextChange>();
        foreach (var request in requests)
        {
            // What has no fix yet may have one once what stands before it has a name.
            if (await PlanAsync(file, request, cancellationToken).ConfigureAwait(false) is not { } plan
                || plan.Changes.Any(change => touched.Any(other => change != other && change.Span.IntersectsWith(other.Span))))
            {
                deferred.Add(request);
                continue;
            }

            taken.Add(plan);
            touched.AddRange(plan.Changes);
        }

        return (taken.ToImmutable(), deferred.ToImmutable());
    }

    private static async Task<EditedFile?> ApplyAsync(
        SharedFile file, ImmutableArray<OutcomePlan> plans, IgnoredCall? only, CancellationToken cancellationToken)
    {
        var around = plans.SelectMany(plan => plan.Changes).Distinct().ToImmutableArray();
        var usings = plans.SelectMany(plan => plan.Usings).Distinct();
        var newLine = FileStyle.NewLineAt(file.Text, around[0].Span.Start);
        ImmutableArray<TextChange> changes =
        [
            .. around
                .Concat(UsingDirectives.Add(usings, file.First.Root, file.Text, around[0].Span.Start, newLine))
                .OrderBy(change => change.Span.Start)
                .ThenBy(change => change.Span.End),
        ];
        var edited = await file.WithAsync(file.Text.WithChanges(changes), cancellationToken).ConfigureAwait(false);

        // A using reaches the whole file, and another member may have changed.
        var where = changes.Length > around.Length || (only is not null && !CompileCheck.IsInMember(file, only, around)) ? null : only;
        return edited is not null && CompileCheck.Passes(file, edited, where, where?.Moved(changes), cancellationToken)
            ? new EditedFile(edited, [], changes)
            : null;
    }

    private static ImmutableArray<Request> Moved(ImmutableArray<Request> requests, ImmutableArray<TextChange> changes) =>
        [.. requests.Select(request => request with { Call = request.Call.Moved(changes) })];
}
