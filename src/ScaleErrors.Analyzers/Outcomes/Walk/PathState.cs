using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>What is known at a point of a path. Immutable; compares by content, so that paths that meet in the same state are one.</summary>
internal sealed class PathState : IEquatable<PathState>
{
    private readonly ImmutableDictionary<Slot, AbstractValue> _values;
    private readonly int _hash;

    private PathState(ImmutableDictionary<Slot, AbstractValue> values, int hash, bool sent, bool diverted)
    {
        _values = values;
        _hash = hash;
        Sent = sent;
        Diverted = diverted;
    }

    public static PathState Empty { get; } = new(ImmutableDictionary<Slot, AbstractValue>.Empty, 0, sent: false, diverted: false);

    /// <summary>Whether the call has been made: what happens before is the same for every status code.</summary>
    public bool Sent { get; }

    /// <summary>Whether the path has left its way through an exception that has nothing to do with the status code.</summary>
    public bool Diverted { get; }

    public ImmutableDictionary<Slot, AbstractValue> Values => _values;

    public AbstractValue? Get(Slot location) => _values.TryGetValue(location, out var value) ? value : null;

    public PathState Set(Slot location, AbstractValue value)
    {
        var hash = _hash;
        if (_values.TryGetValue(location, out var old))
        {
            if (old.Equals(value))
                return this;
            hash ^= HashOf(location, old);
        }

        return new(_values.SetItem(location, value), hash ^ HashOf(location, value), Sent, Diverted);
    }

    public PathState Remove(Slot location) =>
        _values.TryGetValue(location, out var old)
            ? new(_values.Remove(location), _hash ^ HashOf(location, old), Sent, Diverted)
            : this;

    public PathState AfterSend() => Sent ? this : new(_values, _hash, sent: true, Diverted);

    public PathState AfterDiversion() => Diverted ? this : new(_values, _hash, Sent, diverted: true);

    /// <summary>Forgets what lives no longer than a region, so that paths meet again behind it.</summary>
    public PathState Leave(ControlFlowRegion region, FunctionBody body)
    {
        var state = this;
        foreach (var local in region.Locals)
            state = state.Remove(Slot.Of(local));
        foreach (var capture in region.CaptureIds)
            state = state.Remove(Slot.Of(capture, body));
        return region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler
            ? state.Remove(Slot.CaughtBy(region))
            : state;
    }

    /// <summary>Forgets what lives no longer than a run of a function.</summary>
    public PathState Leave(FunctionBody body) => Forget(slot => slot.EndsWith(body));

    /// <summary>The same, but for what the caller still has to take over: the object, the outputs, and what objects it was given have become.</summary>
    public PathState LeaveToCaller(FunctionBody body) =>
        Forget(slot => slot.EndsWith(body) && !(slot == Slot.ThisOf(body) || slot.Key is IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref }
            || (slot.Key is IParameterSymbol && _values[slot] is SymbolicValue { Source: ValueSource.Creation or ValueSource.SharedCreation or ValueSource.Group })));

    private PathState Forget(Func<Slot, bool> isOver)
    {
        var state = this;
        foreach (var slot in _values.Keys)
        {
            if (isOver(slot))
                state = state.Remove(slot);
        }

        return state;
    }

    public bool Equals(PathState? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || _hash != other._hash || Sent != other.Sent || Diverted != other.Diverted || _values.Count != other._values.Count)
            return false;
        foreach (var entry in _values)
        {
            if (!other._values.TryGetValue(entry.Key, out var value) || !value.Equals(entry.Value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as PathState);

    public override int GetHashCode() => _hash;

    private static int HashOf(Slot location, AbstractValue value) => unchecked((location.GetHashCode() * 397) ^ value.GetHashCode());
}
