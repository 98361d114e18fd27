using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Evaluation;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>How the paths of one function end: of the root by an exit, of any other by a completion, with which its caller goes on.</summary>
internal sealed class FunctionEnds(WalkSession session, Activation activation)
{
    private readonly List<Completion> _completions = [];
    private readonly Handover _handover = new(session.Run, activation.Body);

    /// <summary>A path comes to the end of the function.</summary>
    public void Add(PathState state, int node, EffectKind kind, AbstractValue? value)
    {
        if (activation.Caller is not null)
            _completions.Add(new Completion(kind, value ?? UnknownValue.Instance, state, node));
        else if (kind == EffectKind.Return && value is FaultedValue faulted)
            LeaveByException(state, node, faulted.Exception);
        else if (kind == EffectKind.Throw && value is not null)
            LeaveByException(state, node, value);
        else
            Leave(state, node, kind, value is null ? default : ValueList.Of(value));
    }

    /// <summary>Writes an exit of the root.</summary>
    public void Leave(PathState state, int node, EffectKind kind, ValueList values)
    {
        if (!state.Sent)
            return;
        session.Run.Behaviour.Step(node, new Effect(kind, null, GeneratedFailure.Hide(values)));
        if (!state.Diverted)
            session.Run.Exit(kind);
        if (kind != EffectKind.Resend)
            _handover.ByExit(state, kind, values);
    }

    /// <summary>
    /// The ways in which the function ends; those that are the same for its caller are one. Where the way to the call has too many of them, those
    /// that differ in nothing that could tell outcomes apart are one, too.
    /// </summary>
    public ImmutableArray<Completion> Merge()
    {
        var ends = MergeAlike(_completions
            .Select(completion => completion with { State = completion.State.LeaveToCaller(activation.Body), Value = Result(completion) }));
        return ends.Length > Completion.MaxWays && session.Call.LeadsToSend(activation.Body)
            ? MergeAlike(Coarsen(ends))
            : ends;
    }

    private static IEnumerable<Completion> Coarsen(ImmutableArray<Completion> ends)
    {
        var differing = ends.SelectMany(end => end.State.Values).Select(entry => entry.Key).Distinct()
            .Where(slot => ends.Any(end => !Equals(end.State.Get(slot), ends[0].State.Get(slot))))
            .ToList();
        foreach (var end in ends)
        {
            var state = end.State;
            foreach (var slot in differing)
            {
                // What differs before the call can't depend on the outcome.
                if (!state.Sent)
                    state = state.Set(slot, Elements.Widened(state.Get(slot)) ?? UnknownValue.Instance);
                else if (state.Get(slot) is { } value)
                    state = state.Set(slot, Coarse.Of(value));
            }

            yield return end with { State = state, Value = state.Sent ? Coarse.Of(end.Value) : Coarse.KindOf(end.Value) };
        }
    }

    private ImmutableArray<Completion> MergeAlike(IEnumerable<Completion> completions)
    {
        var ends = ImmutableArray.CreateBuilder<Completion>();
        foreach (var alike in completions.GroupBy(completion => (completion.Kind, completion.Value, completion.State)))
            ends.Add(alike.First() with { Node = NodeOf(alike) });
        return ends.ToImmutable();
    }

    private int NodeOf(IEnumerable<Completion> alike)
    {
        var nodes = alike.Select(completion => completion.Node).Distinct().ToList();
        if (nodes.Count == 1)
            return nodes[0];
        var node = session.Run.Behaviour.AddNode();
        foreach (var end in nodes)
            session.Run.Behaviour.Connect(end, node);
        return node;
    }

    private AbstractValue Result(Completion completion) => activation.Body.IsIterator && completion.Kind == EffectKind.Return
        ? completion.State.Get(Slot.YieldedBy(activation.Body)) ?? UnknownValue.Instance
        : completion.Value;

    /// <summary>An exception leaves the root: the outermost catch goes on with it, where one is asked about.</summary>
    private void LeaveByException(PathState state, int node, AbstractValue exception)
    {
        if (session.Call.OutermostCatch is not { } handler || !state.Sent || state.Diverted || !activation.MayRun(handler))
        {
            Leave(state, node, EffectKind.Throw, ValueList.Of(exception));
            return;
        }

        var ends = session.Complete(new Activation(handler, activation, Slot.ThisOf(handler), IsEarlierAttempt: false), Give(state, handler, exception), node);
        if (ends.IsDefault)
            session.Run.Incomplete = true;
        foreach (var end in ends.IsDefault ? [] : ends)
        {
            // A handler that says no, or does nothing, leaves the exception as it is.
            var letsOn = end.Value is ConstantValue { Value: false } || session.Run.Behaviour.IsReachedUnseen(node, end.Node);
            var thrown = (end.Value as FaultedValue)?.Exception ?? (letsOn && end.Kind == EffectKind.Return ? exception : null);
            Leave(end.State, end.Node, thrown is null ? end.Kind : EffectKind.Throw, ValueList.Of(thrown ?? end.Value));
        }
    }

    private PathState Give(PathState state, FunctionBody handler, AbstractValue exception)
    {
        state = state.Leave(activation.Body).Set(Slot.LeftRoot, exception);
        foreach (var parameter in handler.Symbol?.Parameters ?? [])
        {
            if (parameter.Type.IsSystemException())
                state = state.Set(Slot.Of(parameter), exception);
        }

        return state;
    }
}
