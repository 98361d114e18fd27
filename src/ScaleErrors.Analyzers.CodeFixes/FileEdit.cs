using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>A call and the codes that are to be handled at it.</summary>
internal sealed record Request(IgnoredCall Call, ImmutableArray<int> Codes);

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
        var waiting = requests.OrderBy(request => request.Call.Name.Start).ToImmutableArray();
        while (!waiting.IsEmpty)
        {
            var (taken, deferred) = await DisjointAsync(file, waiting, cancellationToken).ConfigureAwait(false);
            if (taken.IsEmpty)
            {
                return result;
            }

            if (await ApplyAsync(file, taken, only: null, cancellationToken).ConfigureAwait(false) is not { } edited)
            {
                return await OneByOneAsync(file, waiting, cancellationToken).ConfigureAwait(false) ?? result;
            }

            result = file = edited.File;
            waiting = Moved(deferred, edited.Changes);
        }

        return result;
    }

    private static async Task<SharedFile?> OneByOneAsync(SharedFile file, ImmutableArray<Request> requests, CancellationToken cancellationToken)
    {
        SharedFile? result = null;
        while (!requests.IsEmpty)
        {
            var edited = await ForOneAsync(file, requests[0], cancellationToken).ConfigureAwait(false);
            requests = requests.RemoveAt(0);
            if (edited is not null)
            {
                result = file = edited.File;
                requests = Moved(requests, edited.Changes);
            }
        }

        return result;
    }

    private static Task<OutcomePlan?> PlanAsync(SharedFile file, Request request, CancellationToken cancellationToken) =>
        OutcomePlanners.For(request.Call)?.PlanAsync(file, request.Call, request.Codes, cancellationToken) ?? Task.FromResult<OutcomePlan?>(null);

    // The edits that don't get in each other's way, in the order of the code; the requests of the others wait for the next round.
    private static async Task<(ImmutableArray<OutcomePlan> Taken, ImmutableArray<Request> Deferred)> DisjointAsync(
        SharedFile file, ImmutableArray<Request> requests, CancellationToken cancellationToken)
    {
        var taken = ImmutableArray.CreateBuilder<OutcomePlan>();
        var deferred = ImmutableArray.CreateBuilder<Request>();
        var touched = new List<TextChange>();
        foreach (var request in requests)
        {
            if (await PlanAsync(file, request, cancellationToken).ConfigureAwait(false) is not { } plan)
            {
                continue;
            }

            if (plan.Changes.Any(change => touched.Any(other => change != other && change.Span.IntersectsWith(other.Span))))
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

        // A using reaches the whole file.
        var where = changes.Length > around.Length ? null : only;
        return edited is not null && CompileCheck.Passes(file, edited, where, where?.After(changes), cancellationToken)
            ? new EditedFile(edited, [], changes)
            : null;
    }

    private static ImmutableArray<Request> Moved(ImmutableArray<Request> requests, ImmutableArray<TextChange> changes) =>
        [.. requests.Select(request => request with { Call = request.Call.After(changes) })];
}
