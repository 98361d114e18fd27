using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Evaluation;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// Runs a body for one status code: follows every path from the entry, with the call answering that status code, and writes the effects it
/// meets after the call into a <see cref="Behaviour"/>. Paths that meet in the same block with the same state go on as one.
/// </summary>
internal sealed class GraphWalk
{
    // One block can hold any number of statements.
    private const int EffectsPerStep = 4;

    private readonly ControlFlowGraph _graph;
    private readonly int _maxSteps;
    private readonly StatusRun _run;
    private readonly Evaluator _evaluator;
    private readonly ExceptionFlow _exceptions;
    private readonly Widening _widening = new();
    private readonly Dictionary<(int Block, PathState State, Continuation? Continuation), int> _nodes = [];
    private readonly Queue<PathCursor> _pending = new();
    private readonly CancellationToken _cancellationToken;

    private GraphWalk(CallUnderStudy call, int statusCode, CancellationToken cancellationToken)
    {
        _graph = call.Graph;
        _maxSteps = call.MaxSteps;
        _run = new StatusRun(statusCode);
        _exceptions = new ExceptionFlow(this, _graph);
        _evaluator = new Evaluator(call, _run, this, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Runs the body of a call for one status code.</summary>
    public static StatusRun Run(CallUnderStudy call, int statusCode, CancellationToken cancellationToken)
    {
        var walk = new GraphWalk(call, statusCode, cancellationToken);
        walk.WalkAll();
        return walk._run;
    }

    /// <summary>Goes on in a block.</summary>
    public void Schedule(int block, PathState state, Continuation? continuation, int node)
    {
        var key = (block, state, continuation);
        if (_nodes.TryGetValue(key, out var known))
        {
            _run.Behaviour.Connect(node, null, known);
            return;
        }

        var start = _run.Behaviour.AddNode();
        _nodes.Add(key, start);
        _run.Behaviour.Connect(node, null, start);
        _pending.Enqueue(new PathCursor(_graph.Blocks[block], state, continuation, start));
    }

    /// <summary>Writes an effect; what happens before the call is not of interest.</summary>
    public void Emit(PathCursor cursor, EffectKind kind, ValueList values, ISymbol? target = null)
    {
        if (cursor.Ended)
            return;
        cursor.Node = Emit(cursor.State, cursor.Node, kind, values, target);
        if (_run.Behaviour.Count <= _maxSteps * EffectsPerStep)
            return;
        _run.Incomplete = true;
        cursor.Ended = true;
    }

    /// <summary>The call is made again: what follows is another outcome's business.</summary>
    public void Resend(PathCursor cursor)
    {
        Exit(cursor.State, cursor.Node, EffectKind.Resend, default);
        cursor.Ended = true;
    }

    /// <summary>An exception takes the path to its handler, or out of the body.</summary>
    public void Throw(PathCursor cursor, AbstractValue exception)
    {
        if (!cursor.Ended)
            _exceptions.Throw(cursor.State, cursor.Continuation, cursor.Node, exception, cursor.Block.EnclosingRegion);
        cursor.Ended = true;
    }

    /// <summary>
    /// Code that is not seen may throw anything: where a handler is near, the path forks. What a filter throws is a no, as if it had said so.
    /// </summary>
    public void MayThrow(PathCursor cursor)
    {
        var region = cursor.Block.EnclosingRegion;
        if (!cursor.Ended && ExceptionFlow.HasHandler(region) && !ExceptionFlow.IsInFilter(region))
            _exceptions.Divert(cursor);
    }

    /// <summary>Writes an exit.</summary>
    public void Exit(PathState state, int node, EffectKind kind, ValueList values)
    {
        Emit(state, node, kind, values, null);
        if (state.Sent && !state.Diverted)
            _run.Exit(kind);
        if (kind != EffectKind.Resend)
            _evaluator.Leaves(state, kind, values);
    }

    /// <summary>Writes an effect on a path that no cursor stands on.</summary>
    public int Emit(PathState state, int node, EffectKind kind, ValueList values, ISymbol? target)
    {
        if (!state.Sent)
            return node;
        var next = _run.Behaviour.AddNode();
        _run.Behaviour.Connect(node, new Effect(kind, target, values), next);
        return next;
    }

    private void WalkAll()
    {
        Schedule(0, PathState.Empty, null, Behaviour.Start);
        for (var steps = 0; _pending.Count > 0; steps++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (steps == _maxSteps || _run.Incomplete)
            {
                _run.Incomplete = true;
                return;
            }

            WalkBlock(_pending.Dequeue());
        }
    }

    private void WalkBlock(PathCursor cursor)
    {
        var widened = _widening.Widen(cursor.Block, cursor.State);
        if (!widened.Equals(cursor.State))
        {
            // Perhaps a path that has been walked.
            Schedule(cursor.Block.Ordinal, widened, cursor.Continuation, cursor.Node);
            return;
        }

        var (before, node) = (cursor.State, cursor.Node);
        RunBlock(cursor);

        // The outcome that is asked about may be that of any attempt: where a loop sends, the attempts before it answered whatever they did.
        if (!before.Sent && cursor.State.Sent && IsInLoop(cursor.Block))
            RunBlock(new PathCursor(cursor.Block, before, cursor.Continuation, node) { IsEarlierAttempt = true });
    }

    // Blocks stand in the order of the source, handlers among them: a branch from behind the block to before it closes the loop.
    private bool IsInLoop(BasicBlock block)
    {
        for (var ordinal = block.Ordinal; ordinal < _graph.Blocks.Length; ordinal++)
        {
            var source = _graph.Blocks[ordinal];
            if (source.ConditionalSuccessor?.Destination?.Ordinal <= block.Ordinal
                || source.FallThroughSuccessor?.Destination?.Ordinal <= block.Ordinal)
                return true;
        }

        return false;
    }

    private void RunBlock(PathCursor cursor)
    {
        foreach (var operation in cursor.Block.Operations)
        {
            _evaluator.Evaluate(operation, cursor);
            if (cursor.Ended)
                return;
        }

        var value = cursor.Block.BranchValue is { } branchValue ? _evaluator.Evaluate(branchValue, cursor) : null;
        if (!cursor.Ended)
            LeaveBlock(cursor, value);
    }

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
            if (cursor.State.Sent && block.BranchValue is { } condition)
                _run.Decide(condition.Syntax, answer);
            var jumps = answer == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
            Take(jumps ? block.ConditionalSuccessor : block.FallThroughSuccessor, cursor, null);
            return;
        }

        _evaluator.BranchesOn(value);
        Take(block.ConditionalSuccessor, cursor, null);
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
                Follow(branch, 0, cursor.State, cursor.Continuation, cursor.Node, value);
                return;
            default:
                Follow(branch, 0, cursor.State, cursor.Continuation, cursor.Node, null);
                return;
        }
    }

    /// <summary>Runs the finally regions of a branch, one after the other, then arrives or returns: an exception on the way takes the place of the return.</summary>
    private void Follow(ControlFlowBranch branch, int next, PathState state, Continuation? continuation, int node, AbstractValue? returned)
    {
        if (next < branch.FinallyRegions.Length)
        {
            var region = branch.FinallyRegions[next];
            Schedule(region.FirstBlockOrdinal, state, new BranchContinuation(branch, next + 1, returned) { Outer = continuation }, node);
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.Return || branch.Destination?.Kind == BasicBlockKind.Exit)
        {
            Exit(state, node, EffectKind.Return, returned is null ? default : ValueList.Of(returned));
            return;
        }

        foreach (var region in branch.LeavingRegions)
            state = state.Leave(region);
        if (branch.Destination is { } destination)
            Schedule(destination.Ordinal, state, continuation, node);
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
                Follow(branch.Branch, branch.Next, cursor.State, branch.Outer, cursor.Node, branch.Returned);
                return;
            case ThrowContinuation thrown:
                _exceptions.Throw(cursor.State, thrown.Outer, cursor.Node, thrown.Exception, thrown.From);
                return;
            default:
                return;
        }
    }
}
