using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>One inserted catch, or check in a catch.</summary>
/// <param name="Place">Where it goes.</param>
/// <param name="Form">What it does.</param>
internal sealed record PlannedCatch(CatchPlace Place, CatchForm Form);

/// <summary>What is to be caught for one call: where, and what each catch does.</summary>
/// <param name="Statement">The statement that the exception is thrown in.</param>
/// <param name="Reading">How the exception is read.</param>
/// <param name="Catchers">What takes the exception today.</param>
/// <param name="Catches">The catches, by rising code.</param>
/// <param name="Targets">The targets that compile the call; the first is the one that was asked about.</param>
internal sealed record CatchPlan(
    StatementSyntax? Statement, ExceptionReading Reading, Catchers Catchers, ImmutableSortedDictionary<int, PlannedCatch> Catches, ImmutableArray<Target> Targets)
{
    /// <summary>Whether the statement needs a try of its own.</summary>
    public bool NeedsTry => Catches.Values.Any(planned => planned.Place is AroundStatement);

    /// <summary>Plans the catches for <paramref name="codes"/>; null where none of them has a fix.</summary>
    public static CatchPlan? Of(
        Reach reach, ExceptionReading reading, IgnoredCall call, IEnumerable<int> codes, ImmutableArray<Target> targets, CancellationToken cancellationToken)
    {
        var model = targets[0].Model;
        var catchers = new Catchers(reading, model, cancellationToken);
        var chooser = new CatchFormChooser(reading, reach.Holder, model, cancellationToken);
        var catches = ImmutableSortedDictionary.CreateBuilder<int, PlannedCatch>();
        foreach (var code in codes.Intersect(call.Missing))
        {
            var planned = catchers.Find(reach.Holder, code) switch
            {
                // An outcome that is lost without anything that takes it: nobody waits for the call.
                AroundStatement or AtEndOf when call.Silent.Contains(code) => null,
                BeforeCatch before when chooser.InPlaceOf(before.Taker) is { } form => new PlannedCatch(before, form),
                BeforeCatch { Taker: var taker } => OnTop(taker, code),
                OnTopOf { Taker: var taker } => OnTop(taker, code),
                { } place => new PlannedCatch(place, chooser.WhereItLeaves()),
                null => null,
            };
            if (planned is not null)
            {
                catches[code] = planned;
            }
        }

        return catches.Count == 0 ? null : new CatchPlan(reach.Holder as StatementSyntax, reading, catchers, catches.ToImmutable(), targets);

        PlannedCatch? OnTop(CatchClauseSyntax taker, int code) => catchers.StatusChecks(taker).Any(check => check.Code == code)
            ? null
            : new PlannedCatch(new OnTopOf(taker), new CatchForm(chooser.Sink(taker), new FallOut()));
    }
}
