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
        if (Write(file, request, cancellationToken) is not var (edit, codes))
        {
            return null;
        }

        if (await ApplyAsync(file, [edit], request.Call, cancellationToken).ConfigureAwait(false) is { } edited)
        {
            return edited with { Codes = codes };
        }

        // One code's case may not go with the code that stands: the others need not suffer for it.
        var right = ImmutableArray.CreateBuilder<int>();
        foreach (var code in codes.Length > 1 ? codes : [])
        {
            if (await ForOneAsync(file, request with { Codes = [code] }, cancellationToken).ConfigureAwait(false) is not null)
            {
                right.Add(code);
            }
        }

        return right.Count == 0 || right.Count == codes.Length
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
            var (taken, deferred) = Disjoint(file, waiting, cancellationToken);
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

    private static (HandlingEdit Edit, ImmutableArray<int> Codes)? Write(SharedFile file, Request request, CancellationToken cancellationToken) =>
        Handling.Plan(file, request.Call, request.Codes, cancellationToken) is { } handling
        && HandlingEdit.Write(file, handling, cancellationToken) is { } edit
            ? (edit, [.. handling.Cases.Keys])
            : null;

    // The edits that don't get in each other's way, in the order of the code; the requests of the others wait for the next round.
    private static (ImmutableArray<HandlingEdit> Taken, ImmutableArray<Request> Deferred) Disjoint(
        SharedFile file, ImmutableArray<Request> requests, CancellationToken cancellationToken)
    {
        var taken = ImmutableArray.CreateBuilder<HandlingEdit>();
        var deferred = ImmutableArray.CreateBuilder<Request>();
        var touched = new List<TextChange>();
        foreach (var request in requests)
        {
            if (Write(file, request, cancellationToken) is not var (edit, _))
            {
                continue;
            }

            if (edit.Changes.Any(change => touched.Any(other => change != other && change.Span.IntersectsWith(other.Span))))
            {
                deferred.Add(request);
                continue;
            }

            taken.Add(edit);
            touched.AddRange(edit.Changes);
        }

        return (taken.ToImmutable(), deferred.ToImmutable());
    }

    private static async Task<EditedFile?> ApplyAsync(
        SharedFile file, ImmutableArray<HandlingEdit> edits, IgnoredCall? only, CancellationToken cancellationToken)
    {
        var around = edits.SelectMany(edit => edit.Changes).Distinct().ToImmutableArray();
        var usings = edits.SelectMany(edit => edit.Usings).Distinct();
        var newLine = FileStyle.NewLineAt(file.Text, around[0].Span.Start);
        ImmutableArray<TextChange> changes =
        [
            .. around
                .Concat(UsingDirectives.Add(usings, file.First.Root, file.Text, around[0].Span.Start, newLine))
                .OrderBy(change => change.Span.Start)
                .ThenBy(change => change.Span.End),
        ];
        var solution = file.WithText(file.Text.WithChanges(changes));
        var edited = await SharedFile.LoadAsync(solution.GetDocument(file.First.Document.Id)!, cancellationToken).ConfigureAwait(false);

        // A using reaches the whole file.
        var where = changes.Length > around.Length ? null : only;
        return edited is not null && CompileCheck.Passes(file, edited, where, where is null ? null : Moved(where, changes), cancellationToken)
            ? new EditedFile(edited, [], changes)
            : null;
    }

    private static ImmutableArray<Request> Moved(ImmutableArray<Request> requests, ImmutableArray<TextChange> changes) =>
        [.. requests.Select(request => request with { Call = Moved(request.Call, changes) })];

    private static IgnoredCall Moved(IgnoredCall call, ImmutableArray<TextChange> changes)
    {
        var by = changes.Where(change => change.Span.End <= call.Name.Start).Sum(change => change.NewText!.Length - change.Span.Length);
        return call with { Name = new TextSpan(call.Name.Start + by, call.Name.Length) };
    }
}
