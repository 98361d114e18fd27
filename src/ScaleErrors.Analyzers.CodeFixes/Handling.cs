using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Forms;
using ScaleErrors.Analyzers.CodeFixes.Placement;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>What is to be inserted for one call: where, and what each case does.</summary>
/// <param name="Anchor">Where the response stands.</param>
/// <param name="Place">Where the cases go.</param>
/// <param name="Cases">The cases, by rising code.</param>
/// <param name="Targets">The targets that compile the call; the first is the one that was asked about.</param>
internal sealed record Handling(
    ResponseAnchor Anchor, Place Place, ImmutableSortedDictionary<int, CaseForm> Cases, ImmutableArray<Target> Targets)
{
    /// <summary>Plans the handling of <paramref name="codes"/>; null where none of them has a fix.</summary>
    public static Handling? Plan(SharedFile file, IgnoredCall call, IEnumerable<int> codes, CancellationToken cancellationToken)
    {
        var targets = TargetsOf(file, call, cancellationToken);
        if (targets.IsEmpty || targets.Any(target => AnchorIn(target, call, cancellationToken) is null))
        {
            return null;
        }

        var model = targets[0].Model;
        var anchor = AnchorIn(targets[0], call, cancellationToken)!;
        var mentions = anchor.Symbol is null ? null : new ResponseMentions(anchor.Symbol, anchor.Kind, model, cancellationToken);
        foreach (var place in new PlaceFinder(model, cancellationToken).Find(anchor, mentions))
        {
            var chooser = new FormChooser(call, anchor, place.Helper?.Mentions ?? mentions, place, model, cancellationToken);
            if (!place.IsForAll || call.Missing.All(code => chooser.Choose(code) is not null))
            {
                var cases = Choose(codes.Intersect(call.Missing), chooser);
                return cases.IsEmpty ? null : new Handling(anchor, place, cases, targets);
            }
        }

        return null;
    }

    private static ImmutableSortedDictionary<int, CaseForm> Choose(IEnumerable<int> codes, FormChooser chooser)
    {
        var cases = ImmutableSortedDictionary.CreateBuilder<int, CaseForm>();
        foreach (var code in codes)
        {
            if (chooser.Choose(code) is { } form)
            {
                cases[code] = form;
            }
        }

        return cases.ToImmutable();
    }

    /// <summary>The targets that compile a call.</summary>
    public static ImmutableArray<Target> TargetsOf(SharedFile file, IgnoredCall call, CancellationToken cancellationToken) =>
        [.. file.Targets.Where(target => target.FindCall(call.Name, cancellationToken) is not null)];

    /// <summary>Where the response of a call stands in one target; null where nothing stands there that a check could go behind.</summary>
    public static ResponseAnchor? AnchorIn(Target target, IgnoredCall call, CancellationToken cancellationToken) =>
        new ResponseValue(target.Model, cancellationToken).Of(target.FindCall(call.Name, cancellationToken)!) is { } response
            ? ResponseAnchor.Find(response, target.Model, cancellationToken)
            : null;
}
