using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>
/// The outcome comes as an exception: it is caught by its status code, in front of what takes it today, or around the statement where nothing does.
/// </summary>
internal sealed class ExceptionPlanner : IOutcomePlanner
{
    // An arrow becomes a block, a task is awaited, a value gets a name, a statement braces.
    private const int MaxRewrites = 4;

    private static readonly ResponsePlanner Response = new();

    public async Task<OutcomePlan?> PlanAsync(SharedFile file, IgnoredCall call, IEnumerable<int> codes, CancellationToken cancellationToken)
    {
        var asked = codes.ToImmutableArray();
        var version = new FileVersion(file, call, []);
        for (var rewrites = 0; rewrites <= MaxRewrites; rewrites++)
        {
            if (Read(version, cancellationToken) is not var (reach, targets))
            {
                return null;
            }

            if (Reading(reach, call.Thrown!, targets) is not { } reading)
            {
                return await PlanResponseAsync(version, codes, cancellationToken).ConfigureAwait(false);
            }

            if (CatchPlan.Of(reach, reading, call, asked, targets, cancellationToken) is not { } plan)
            {
                return null;
            }

            if ((plan.NeedsTry ? RoomIn(version, reach, targets[0], cancellationToken).NextStep(reach) : []) is not { } changes)
            {
                return null;
            }

            if (changes.IsEmpty)
            {
                return CatchEdit.Write(version.File, plan, reach.Holder, cancellationToken) is { } edit ? version.Compose(edit) : null;
            }

            if (await version.WithAsync(changes, cancellationToken).ConfigureAwait(false) is not { } next)
            {
                return null;
            }

            version = next;
        }

        return null;
    }

    // Filters came with C# 6. Every target must throw at the same place.
    private static (Reach Reach, ImmutableArray<Target> Targets)? Read(FileVersion version, CancellationToken cancellationToken)
    {
        var targets = version.File.Targets.Where(target => target.FindCall(version.Call.Name, cancellationToken) is not null).ToImmutableArray();
        if (targets.IsEmpty || targets.Any(target => target.LanguageVersion < LanguageVersion.CSharp6))
        {
            return null;
        }

        var reaches = targets
            .Select(target => Reach.Of(target.FindCall(version.Call.Name, cancellationToken)!, target.Model, cancellationToken))
            .ToImmutableArray();
        return reaches.All(reach => reach is not null && reach.Value.Span == reaches[0]!.Value.Span && reach.Wait == reaches[0]!.Wait)

            // A try around a task that is handed out takes nothing, and would once the task is awaited.
            && !(reaches[0]!.Wait == Wait.Elsewhere && Catchers.Around(reaches[0]!.Holder).Any())
            ? (reaches[0]!, targets)
            : null;
    }

    private static ExceptionReading? Reading(Reach reach, Calls.ThrownOutcome thrown, ImmutableArray<Target> targets) =>
        reach.Wait == Wait.Aggregating ? ExceptionReading.InAggregate(thrown, targets) : ExceptionReading.Of(thrown, targets);

    // Where a target's exception does not have the status code, the call is written as one that gets the response.
    private static async Task<OutcomePlan?> PlanResponseAsync(FileVersion version, IEnumerable<int> codes, CancellationToken cancellationToken)
    {
        for (var rewrites = 0; rewrites <= MaxRewrites; rewrites++)
        {
            if (Read(version, cancellationToken) is not var (reach, targets)
                || targets[0].FindCall(version.Call.Name, cancellationToken) is not { } call
                || new ResponseForm(targets, version.File.Text, StyleAt(version, reach, targets[0]), cancellationToken) is var form && !form.CanWrite(call))
            {
                return null;
            }

            var room = RoomIn(version, reach, targets[0], cancellationToken);
            var step = room.NextBodyStep(reach);
            var isReady = step is { IsEmpty: true };
            if ((isReady ? room.Unless(form.Write(call, reach)) : step) is not { } changes
                || await version.WithAsync(changes, cancellationToken).ConfigureAwait(false) is not { } next)
            {
                return null;
            }

            version = next;
            if (isReady)
            {
                return await Response.PlanAsync(version.File, version.Call with { Thrown = null }, codes, cancellationToken).ConfigureAwait(false) is { } plan
                    ? version.Compose(plan)
                    : null;
            }
        }

        return null;
    }

    private static Room RoomIn(FileVersion version, Reach reach, Target target, CancellationToken cancellationToken) =>
        new(target, version.File.Text, StyleAt(version, reach, target), cancellationToken);

    private static FileStyle StyleAt(FileVersion version, Reach reach, Target target) => FileStyle.Of(target, version.File.Text, reach.Holder.SpanStart);
}
