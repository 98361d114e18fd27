using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>One path being walked: its state and its node in the behaviour. Used by one walk, in one block.</summary>
internal sealed class PathCursor(BasicBlock block, PathState state, Continuation? continuation, int node)
{
    public BasicBlock Block { get; } = block;

    public PathState State { get; set; } = state;

    public Continuation? Continuation { get; } = continuation;

    /// <summary>Where the path stands in the behaviour.</summary>
    public int Node { get; set; } = node;

    /// <summary>Set once an exception has taken the path elsewhere: what is left of the block does not happen.</summary>
    public bool Ended { get; set; }

    /// <summary>Whether the call, if it is met here, is made before the one whose outcome is asked about.</summary>
    public bool IsEarlierAttempt { get; init; }
}
