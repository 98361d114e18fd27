using System.Collections.Generic;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>Ends loops that count: a number that keeps changing in a block is no longer told apart.</summary>
internal sealed class Widening
{
    // A few rounds exactly, because "first attempt" and "later attempts" differ; then no more.
    private const int ExactVisits = 6;

    private readonly Dictionary<int, Visits> _visits = [];

    public PathState Widen(BasicBlock block, PathState state)
    {
        if (!_visits.TryGetValue(block.Ordinal, out var visits))
        {
            _visits.Add(block.Ordinal, new Visits(state));
            return state;
        }

        if (++visits.Count <= ExactVisits)
            return state;
        foreach (var entry in state.Values)
        {
            if (entry.Value is ConstantValue { Value: long or double } && !entry.Value.Equals(visits.First.Get(entry.Key)))
                state = state.Set(entry.Key, UnknownValue.Instance);
        }

        return state;
    }

    private sealed class Visits(PathState first)
    {
        public PathState First { get; } = first;

        public int Count { get; set; } = 1;
    }
}
