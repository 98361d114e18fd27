using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.MessageHandlers;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Settings;

/// <summary>Which failures the functions tell apart that a library runs for each: they are run with the call that failed, once for each status code.</summary>
internal static class CallbackJudge
{
    private static readonly ImmutableArray<int> Failures =
        [.. ScaleContract.Outcomes.Select(outcome => outcome.StatusCode).Where(statusCode => statusCode != ScaleContract.Success)];

    /// <summary>What the functions do with the failures.</summary>
    /// <param name="settings">The functions.</param>
    /// <param name="call">A question about the failed call; its root is replaced.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static HandlerOutcomes Judge(RequestSettings settings, CallUnderStudy call, CancellationToken cancellationToken)
    {
        if (settings.HasUnseenCallback)
            return new HandlerOutcomes([.. Failures], Ensures: false);
        var told = ImmutableHashSet.CreateBuilder<int>();
        foreach (var callback in settings.Callbacks)
        {
            if (BodyOf(callback, call.Knowledge, cancellationToken) is { } body)
                told.UnionWith(Failures.Where(statusCode => TellsApart(call with { Root = body }, callback.Symbol, statusCode, cancellationToken)));
            else
                told.UnionWith(Failures);
        }

        return new HandlerOutcomes(told.ToImmutable(), Ensures: false);
    }

    private static bool TellsApart(CallUnderStudy call, IMethodSymbol function, int statusCode, CancellationToken cancellationToken)
    {
        var own = Run(call, function, statusCode, out var ends, cancellationToken);
        var other = Run(call, function, ScaleContract.UnlistedFailure, out var otherEnds, cancellationToken);
        return own.Incomplete || other.Incomplete || ends.IsDefault || otherEnds.IsDefault
            || (own.HandedOn & Provenance.Outcome) != 0
            || BehaviourComparison.AreSame(own.Behaviour, other.Behaviour, cancellationToken) != true
            || !EndsOf(ends).SetEquals(EndsOf(otherEnds));
    }

    private static StatusRun Run(
        CallUnderStudy call, IMethodSymbol function, int statusCode, out ImmutableArray<Completion> ends, CancellationToken cancellationToken) => GraphWalk.Complete(
            call,
            statusCode,
            function.Parameters.Select(parameter => new KeyValuePair<IParameterSymbol, AbstractValue>(parameter, ResponseValue.Instance)),
            out ends,
            cancellationToken);

    private static HashSet<(EffectKind Kind, AbstractValue Value)> EndsOf(ImmutableArray<Completion> ends) => [.. ends.Select(end => (end.Kind, end.Value))];

    private static FunctionBody? BodyOf(GivenFunction function, CodeKnowledge knowledge, CancellationToken cancellationToken) => function.Operation is { } lambda
        ? knowledge.Functions.Around(lambda.Body, cancellationToken)
        : knowledge.Functions.Of(function.Symbol, cancellationToken);
}
