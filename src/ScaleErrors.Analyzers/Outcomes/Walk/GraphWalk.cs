using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Evaluation;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// Runs a function for one status code: follows every path from the entry, with the call answering that status code, and writes the effects it
/// meets after the call into a <see cref="Behaviour"/>. Paths that meet in the same block with the same state go on as one.
/// Functions that are called on the way have walks of their own, into the same behaviour.
/// </summary>
internal sealed partial class GraphWalk
{
    private readonly WalkSession _session;
    private readonly Activation _activation;
    private readonly ControlFlowGraph _graph;
    private readonly StatusRun _run;
    private readonly Evaluator _evaluator;
    private readonly ExceptionFlow _exceptions;
    private readonly Widening _widening = new();
    private readonly Dictionary<PathAtBlock, int> _nodes = [];
    private readonly Queue<PathCursor> _pending = new();
    private readonly FunctionEnds _ends;
    private readonly HashSet<int> _attempts = [];

    public GraphWalk(WalkSession session, Activation activation)
    {
        _session = session;
        _activation = activation;
        _graph = activation.Body.Graph;
        _run = session.Run;
        _exceptions = new ExceptionFlow(this, activation.Body, activation.Types);
        _evaluator = new Evaluator(session, activation, this);
        _ends = new FunctionEnds(session, activation);
    }

    /// <summary>Runs the root of a call for one status code.</summary>
    public static StatusRun Run(CallUnderStudy call, int statusCode, CancellationToken cancellationToken)
    {
        var run = new StatusRun(statusCode);
        var session = new WalkSession(call, run, cancellationToken);
        new GraphWalk(session, new Activation(call.Root, null, null, IsEarlierAttempt: false)).WalkFrom(PathState.Empty, Behaviour.Start);
        HandOnStored(call, run, cancellationToken);
        return run;
    }

    /// <summary>Runs a function that is given the outcome of a call, and tells in which ways it ends.</summary>
    /// <param name="call">The function is its root; its route is not in it.</param>
    /// <param name="statusCode">The status code.</param>
    /// <param name="given">What the parameters are.</param>
    /// <param name="completions">The ways in which the function ends.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static StatusRun Complete(
        CallUnderStudy call,
        int statusCode,
        IEnumerable<KeyValuePair<IParameterSymbol, AbstractValue>> given,
        out ImmutableArray<Completion> completions,
        CancellationToken cancellationToken)
    {
        var run = new StatusRun(statusCode);
        var state = PathState.Empty.AfterSend();
        foreach (var argument in given)
            state = state.Set(Slot.Of(argument.Key), argument.Value);
        var caller = new Activation(call.Root, null, null, IsEarlierAttempt: false);
        var walk = new GraphWalk(new WalkSession(call, run, cancellationToken), new Activation(call.Root, caller, null, IsEarlierAttempt: false));
        completions = walk.WalkFrom(state, Behaviour.Start);
        return run;
    }

    /// <summary>
    /// What was stored is handed on if code reads it that was not run: who did run has had its say. What a private method leaves in a private
    /// member is for its callers to show first.
    /// </summary>
    private static void HandOnStored(CallUnderStudy call, StatusRun run, CancellationToken cancellationToken)
    {
        var isStep = call.Root.Symbol is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private };
        foreach (var stored in run.Stored)
        {
            var telling = stored.Value & (Provenance.Outcome | Provenance.AnyBody);
            var isLeftover = run.ReadFromBefore.Contains(stored.Key);
            if (!isLeftover && !call.Knowledge.Storage.IsReadElsewhere(stored.Key, call.Root, run.Ran, call.LeadsToSend, cancellationToken))
                continue;
            if (isStep && !isLeftover && stored.Key.DeclaredAccessibility == Accessibility.Private)
                run.Returned |= telling;
            else
                run.HandedOn |= telling;
        }
    }

    /// <summary>Walks all paths from the entry; gives the ways in which a function that is not the root ends.</summary>
    public ImmutableArray<Completion> WalkFrom(PathState state, int node)
    {
        Schedule(0, state, null, node);
        while (_pending.Count > 0 && _session.Step())
            WalkBlock(_pending.Dequeue());
        return _ends.Merge();
    }

    /// <summary>Goes on in a block.</summary>
    public void Schedule(int block, PathState state, Continuation? continuation, int node)
    {
        var key = new PathAtBlock(block, state, continuation);
        if (_nodes.TryGetValue(key, out var known))
        {
            _run.Behaviour.Connect(node, known);
            return;
        }

        var start = _run.Behaviour.AddNode();
        _nodes.Add(key, start);
        _run.Behaviour.Connect(node, start);
        _pending.Enqueue(new PathCursor(_graph.Blocks[block], state, continuation, start) { IsEarlierAttempt = _activation.IsEarlierAttempt });
    }

    /// <summary>Takes the path the same way again, and then another one.</summary>
    public void Repeat(PathCursor cursor, int way) => _pending.Enqueue(cursor.Repeat(way));

    /// <summary>Writes an effect; what happens before the call is not of interest.</summary>
    public void Emit(PathCursor cursor, EffectKind kind, ValueList values, ISymbol? target = null)
    {
        if (!cursor.Ended)
            cursor.Node = Emit(cursor.State, cursor.Node, kind, values, target);
    }

    /// <summary>The call is made again: what follows is another outcome's business.</summary>
    public void Resend(PathCursor cursor)
    {
        _ends.Leave(cursor.State, cursor.Node, EffectKind.Resend, default);
        cursor.Ended = true;
    }

    /// <summary>An exception takes the path to its handler, or out of the function.</summary>
    public void Throw(PathCursor cursor, AbstractValue exception)
    {
        if (!cursor.Ended)
            Throw(cursor, cursor.State, cursor.Node, exception);
        cursor.Ended = true;
    }

    /// <summary>An exception takes one of several ways on from here.</summary>
    public void Throw(PathCursor cursor, PathState state, int node, AbstractValue exception) =>
        _exceptions.Throw(state, cursor.Continuation, node, exception, cursor.Block.EnclosingRegion);

    /// <summary>
    /// Code that is not seen may throw anything: where a handler is near, the path forks. What a filter throws is a no, as if it had said so.
    /// Of generated code its callers expect as much of the whole.
    /// </summary>
    public void MayThrow(PathCursor cursor)
    {
        var region = cursor.Block.EnclosingRegion;
        if (!cursor.Ended && !_activation.Body.IsGenerated && ExceptionFlow.HasHandler(region) && !ExceptionFlow.IsInFilter(region))
            _exceptions.Divert(cursor);
    }

    /// <summary>A path comes to the end of the function.</summary>
    public void Exit(PathState state, int node, EffectKind kind, AbstractValue? value) => _ends.Add(state, node, kind, value);

    /// <summary>Writes an effect on a path that no cursor stands on. What generated code does on its way is no plan of anybody.</summary>
    public int Emit(PathState state, int node, EffectKind kind, ValueList values, ISymbol? target) =>
        state.Sent && (!_activation.Body.IsGenerated || kind is EffectKind.HeedRetryAfter or EffectKind.Pipeline or EffectKind.Yield)
            ? _run.Behaviour.Step(node, new Effect(kind, target, GeneratedFailure.Hide(values)))
            : node;

    private void WalkBlock(PathCursor cursor)
    {
        if (cursor.Ways.IsEmpty)
        {
            var widened = _widening.Widen(cursor.Block, cursor.State);
            if (!widened.Equals(cursor.State))
            {
                // Perhaps a path that has been walked.
                Schedule(cursor.Block.Ordinal, widened, cursor.Continuation, cursor.Node);
                return;
            }
        }

        RunBlock(cursor);

        // The outcome that is asked about may be that of any attempt: where a loop sends, the attempts before it answered whatever they did.
        if (cursor.MetSend && !cursor.Origin.Sent && !cursor.IsEarlierAttempt && IsInLoop(cursor.Block) && _attempts.Add(cursor.OriginNode))
            RunBlock(new PathCursor(cursor.Block, cursor.Origin, cursor.Continuation, cursor.OriginNode) { IsEarlierAttempt = true });
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

    /// <summary>Where a path goes on: paths that are alike here are one.</summary>
    private readonly record struct PathAtBlock(int Block, PathState State, Continuation? Continuation);
}
