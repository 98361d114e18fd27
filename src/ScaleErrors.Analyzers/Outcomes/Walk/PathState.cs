using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>What is known at a point of a path. Immutable; compares by content, so that paths that meet in the same state are one.</summary>
internal sealed class PathState : IEquatable<PathState>
{
    private readonly SlotMap _values;

    private PathState(SlotMap values, bool sent, bool diverted)
    {
        _values = values;
        Sent = sent;
        Diverted = diverted;
    }

    public static PathState Empty { get; } = new(SlotMap.Empty, sent: false, diverted: false);

    /// <summary>Whether the call has been made: what happens before is the same for every status code.</summary>
    public bool Sent { get; }

    /// <summary>Whether the path has left its way through an exception that has nothing to do with the status code.</summary>
    public bool Diverted { get; }

    public SlotMap Values => _values;

    public AbstractValue? Get(Slot location) => _values.Get(location);

    public PathState Set(Slot location, AbstractValue value) => With(_values.Set(location, value));

    public PathState Remove(Slot location) => With(_values.Remove(location));

    public PathState AfterSend() => Sent ? this : new(_values, sent: true, Diverted);

    public PathState AfterDiversion() => Diverted ? this : new(_values, Sent, diverted: true);

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
    public PathState Leave(FunctionBody body) => With(_values.RemoveAll((slot, _) => slot.EndsWith(body)));

    /// <summary>The same, but for what the caller still has to take over: the object, the outputs, and what objects it was given have become.</summary>
    public PathState LeaveToCaller(FunctionBody body) =>
        With(_values.RemoveAll((slot, value) => slot.EndsWith(body)
            && !(slot == Slot.ThisOf(body) || slot.Key is IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref }
                || (slot.Key is IParameterSymbol && value is SymbolicValue { Source: ValueSource.Creation or ValueSource.SharedCreation or ValueSource.Group }))));

    public bool Equals(PathState? other) => ReferenceEquals(this, other)
        || (other is not null && Sent == other.Sent && Diverted == other.Diverted && _values.Equals(other._values));

    public override bool Equals(object? obj) => Equals(obj as PathState);

    public override int GetHashCode() => _values.GetHashCode();

    private PathState With(SlotMap values) => ReferenceEquals(values, _values) ? this : new(values, Sent, Diverted);
}
