using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
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
                return null;
            }

            if (CatchPlan.Of(reach, reading, call, asked, targets, cancellationToken) is not { } plan)
            {
                return null;
            }

            var rewritten = plan.NeedsTry ? NextStep(version, reach, targets[0], cancellationToken) : [];
            if (rewritten is not { } changes)
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
            ? (reaches[0]!, targets)
            : null;
    }

    private static ExceptionReading? Reading(Reach reach, Calls.ThrownOutcome thrown, ImmutableArray<Target> targets) =>
        reach.Wait == Wait.Aggregating ? ExceptionReading.InAggregate(thrown, targets) : ExceptionReading.Of(thrown, targets);

    private static ImmutableArray<TextChange>? NextStep(FileVersion version, Reach reach, Target target, CancellationToken cancellationToken)
    {
        var options = target.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(target.Root.SyntaxTree);
        var style = FileStyle.Read(target.Root, version.File.Text, options, reach.Holder.SpanStart);
        return new Room(target, version.File.Text, style, cancellationToken).NextStep(reach);
    }
}
