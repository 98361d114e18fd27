using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <content>How a path goes on behind a block: by a condition, a branch, or through finally regions.</content>
internal sealed partial class GraphWalk
{
    private void LeaveBlock(PathCursor cursor, AbstractValue? value)
    {
        var block = cursor.Block;
        if (block.ConditionKind == ControlFlowConditionKind.None)
        {
            Take(block.FallThroughSuccessor, cursor, value);
            return;
        }

        if (value is ConstantValue { Value: bool answer })
        {
            if (cursor.State.Sent && !_activation.Body.IsGenerated && block.BranchValue is { } condition)
                _run.Decide(condition.Syntax, answer);
            var jumps = answer == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
            Take(jumps ? block.ConditionalSuccessor : block.FallThroughSuccessor, cursor, null);
            return;
        }

        _evaluator.BranchesOn(value);
        if (cursor.State.Sent && !_activation.Body.IsGenerated && value is not null && block.BranchValue is { } undecided)
            _run.Leave(undecided.Syntax, value);
        var node = cursor.Node;
        var isChoice = _evaluator.ChoosesBetweenStatuses(value);
        cursor.Node = isChoice ? Emit(cursor.State, node, EffectKind.Choice, ValueList.Of(ConstantValue.True), null) : node;
        Take(block.ConditionalSuccessor, cursor, null);
        cursor.Node = isChoice ? Emit(cursor.State, node, EffectKind.Choice, ValueList.Of(ConstantValue.False), null) : node;
        Take(block.FallThroughSuccessor, cursor, null);
    }

    private void Take(ControlFlowBranch? branch, PathCursor cursor, AbstractValue? value)
    {
        switch (branch?.Semantics)
        {
            case null or ControlFlowBranchSemantics.None or ControlFlowBranchSemantics.ProgramTermination:
                return;
            case ControlFlowBranchSemantics.Error:
                _run.Incomplete = true;
                return;
            case ControlFlowBranchSemantics.Throw:
                _exceptions.Throw(
                    cursor.State, cursor.Continuation, cursor.Node, value ?? UnknownValue.Instance, cursor.Block.EnclosingRegion);
                return;
            case ControlFlowBranchSemantics.Rethrow:
                _exceptions.Rethrow(cursor);
                return;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                EndHandler(cursor);
                return;
            case ControlFlowBranchSemantics.Return:
                Return(branch, cursor, value);
                return;
            default:
                if (branch.Destination?.Kind == BasicBlockKind.Exit)
                    Return(branch, cursor, null);
                else
                    Follow(new BranchContinuation(branch, 0, null) { Outer = cursor.Continuation }, cursor.State, cursor.Node);
                return;
        }
    }

    private void Return(ControlFlowBranch branch, PathCursor cursor, AbstractValue? value) =>
        Follow(new BranchContinuation(branch, 0, value) { Outer = cursor.Continuation }, cursor.State, cursor.Node);

    /// <summary>Runs the remaining finally regions of a branch, one after the other, then arrives.</summary>
    private void Follow(BranchContinuation taken, PathState state, int node)
    {
        var branch = taken.Branch;
        if (taken.Next < branch.FinallyRegions.Length)
        {
            Schedule(branch.FinallyRegions[taken.Next].FirstBlockOrdinal, state, taken with { Next = taken.Next + 1 }, node);
            return;
        }

        foreach (var region in branch.LeavingRegions)
            state = state.Leave(region, _activation.Body);
        if (branch.Destination is { Kind: not BasicBlockKind.Exit } destination)
            Schedule(destination.Ordinal, state, taken.Outer, node);
        else
            Exit(state, node, EffectKind.Return, taken.Result);
    }

    /// <summary>The end of a finally region goes on with what brought the path there; a filter that said no lets the exception go on.</summary>
    private void EndHandler(PathCursor cursor)
    {
        switch (cursor.Continuation)
        {
            case var _ when ExceptionFlow.IsInFilter(cursor.Block.EnclosingRegion):
                _exceptions.RefuseFilter(cursor);
                return;
            case BranchContinuation branch:
                Follow(branch, cursor.State, cursor.Node);
                return;
            case ThrowContinuation thrown:
                _exceptions.Throw(cursor.State, thrown.Outer, cursor.Node, thrown.Exception, thrown.From);
                return;
            default:
                return;
        }
    }
}
