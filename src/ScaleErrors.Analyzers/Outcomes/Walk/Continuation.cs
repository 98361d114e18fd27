using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>What a path does when the finally region it is in comes to its end. Compares by content.</summary>
internal abstract record Continuation
{
    /// <summary>What follows once this is done.</summary>
    public Continuation? Outer { get; init; }
}

/// <summary>Runs the remaining finally regions of a branch, then arrives at its destination.</summary>
/// <param name="Branch">The branch taken.</param>
/// <param name="Next">The index of the next of the branch's finally regions.</param>
/// <param name="Result">What is returned, where the branch returns a value.</param>
internal sealed record BranchContinuation(ControlFlowBranch Branch, int Next, AbstractValue? Result) : Continuation;

/// <summary>Lets an exception go on from a region outwards.</summary>
/// <param name="Exception">The exception.</param>
/// <param name="From">The region whose enclosing regions are searched for a handler.</param>
internal sealed record ThrowContinuation(AbstractValue Exception, ControlFlowRegion From) : Continuation;
