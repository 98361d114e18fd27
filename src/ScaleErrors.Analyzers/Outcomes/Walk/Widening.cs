using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// Ends loops that count: a number that keeps changing in a block is no longer told apart. Before the call, where no value can depend on the
/// outcome, the same goes for every value: else each choice made there would double the paths.
/// </summary>
internal sealed class Widening
{
    // A few rounds exactly, because "first attempt" and "later attempts" differ; then no more. Before the call there are no attempts.
    private const int ExactVisits = 6;
    private const int ExactVisitsBefore = 2;

    // Choices that have nothing to do with each other double the paths each time: past this, only what may tell outcomes apart is.
    private const int FineVisits = 24;

    private readonly Dictionary<(int Block, bool Sent), Visits> _visits = [];

    public PathState Widen(BasicBlock block, PathState state)
    {
        var key = (block.Ordinal, state.Sent);
        if (!_visits.TryGetValue(key, out var visits))
        {
            _visits.Add(key, new Visits(state));
            return state;
        }

        if (++visits.Count <= (state.Sent ? ExactVisits : ExactVisitsBefore))
            return state;
        if (!state.Sent)
            return WidenAll(state, visits);
        var widened = WidenNumbers(state, visits.First);
        return visits.Count <= FineVisits ? widened : WidenValues(widened, visits.First);
    }

    private static PathState WidenValues(PathState state, PathState first)
    {
        foreach (var entry in state.Values)
        {
            if (!entry.Value.Equals(first.Get(entry.Key)))
                state = state.Set(entry.Key, Coarse.Of(entry.Value));
        }

        return state;
    }

    private static PathState WidenNumbers(PathState state, PathState first)
    {
        foreach (var entry in state.Values)
        {
            var before = first.Get(entry.Key);
            if (!entry.Value.Equals(before) && (IsNumber(entry.Value) || (IsNumber(before) && entry.Value is SymbolicValue { Source: ValueSource.Operation })))
                state = state.Set(entry.Key, UnknownValue.Instance);
        }

        return state;
    }

    // One that is no longer told apart still counts: a sum of it is no number, but changes as often.
    private static bool IsNumber(AbstractValue? value) => value is UnknownValue or ConstantValue { Value: long or double };

    private static PathState WidenAll(PathState state, Visits visits)
    {
        NoteChanges(state, visits.First, visits.Changing);
        NoteChanges(visits.First, state, visits.Changing);
        foreach (var slot in visits.Changing)
            state = state.Set(slot, Elements.Widened(state.Get(slot)) ?? UnknownValue.Instance);
        return state;
    }

    private static void NoteChanges(PathState state, PathState other, HashSet<Slot> changing)
    {
        foreach (var entry in state.Values)
        {
            if (!entry.Value.Equals(other.Get(entry.Key)))
                changing.Add(entry.Key);
        }
    }

    private sealed class Visits(PathState first)
    {
        public PathState First { get; } = first;

        /// <summary>What is not told apart any more.</summary>
        public HashSet<Slot> Changing { get; } = [];

        public int Count { get; set; } = 1;
    }
}
