using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// One path being walked: its state and its node in the behaviour. Used by one walk, in one block. Where an operation can end in several ways,
/// the block is run again for each: the cursor remembers where it began and which way was taken each time.
/// </summary>
internal sealed class PathCursor(BasicBlock block, PathState state, Continuation? continuation, int node)
{
    private int _taken;

    public BasicBlock Block { get; } = block;

    /// <summary>What was known where the block begins.</summary>
    public PathState Origin { get; } = state;

    /// <summary>The node where the block begins.</summary>
    public int OriginNode { get; } = node;

    public PathState State { get; set; } = state;

    public Continuation? Continuation { get; } = continuation;

    /// <summary>Where the path stands in the behaviour.</summary>
    public int Node { get; set; } = node;

    /// <summary>Set once an exception has taken the path elsewhere: what is left of the block does not happen.</summary>
    public bool Ended { get; set; }

    /// <summary>Whether the call, if it is met here, is made before the one whose outcome is asked about.</summary>
    public bool IsEarlierAttempt { get; init; }

    /// <summary>The ways taken so far, or to be taken again.</summary>
    public ImmutableArray<int> Ways { get; private set; } = [];

    /// <summary>Whether the call has been made on this path or on one that forked from it.</summary>
    public bool MetSend { get; set; }

    /// <summary>The way to take now, if this path repeats another; null at the first new choice.</summary>
    public int? NextWay() => _taken < Ways.Length ? Ways[_taken++] : null;

    /// <summary>Takes a way at a new choice.</summary>
    public void Take(int way)
    {
        Ways = Ways.Add(way);
        _taken++;
    }

    /// <summary>The same path once more, as far as it has come, and then another way.</summary>
    public PathCursor Repeat(int way) =>
        new(Block, Origin, Continuation, OriginNode) { IsEarlierAttempt = IsEarlierAttempt, MetSend = MetSend, Ways = Ways.Add(way) };
}
