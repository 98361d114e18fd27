using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using ScaleErrors.Analyzers.Outcomes.Behaviours;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>What the walks of all functions have in common while the code is run for one status code.</summary>
internal sealed class WalkSession(CallUnderStudy call, StatusRun run, CancellationToken cancellationToken)
{
    // One block can hold any number of statements.
    private const int EffectsPerStep = 4;

    // A function that takes more than this, as a writer of files that is given the body, is an effect as a whole for who calls it.
    private const int MaxStepsOfFunction = 500;

    private readonly int _maxSteps = call.Root.MaxSteps(call.Response.ResponseType);
    private readonly Dictionary<(FunctionBody, PathState, int, bool, TypeArguments), ImmutableArray<Completion>> _completions = [];
    private readonly HashSet<FunctionBody> _tooLong = [];
    private int _steps;
    private int _limit = int.MaxValue;

    public CallUnderStudy Call { get; } = call;

    public StatusRun Run { get; } = run;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>How deep expressions are nested at this point, in all functions on the way.</summary>
    public int Nesting { get; set; }

    /// <summary>Counts a step; false once there were too many, for the call as a whole or for the function that is being run.</summary>
    public bool Step()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (++_steps > _maxSteps || !Call.Budget.Spend() || Run.Behaviour.Count > _maxSteps * EffectsPerStep)
            Run.Incomplete = true;
        return !Run.Incomplete && _steps <= _limit;
    }

    /// <summary>The ways in which a function ends when it is run from a state; a path that is repeated finds them known.</summary>
    /// <returns>Default where it takes too long to find out.</returns>
    public ImmutableArray<Completion> Complete(Activation activation, PathState state, int node)
    {
        // Before the call there are no effects: wherever a path stands then, it stands at the start.
        if (!state.Sent)
            node = Behaviour.Start;
        var key = (activation.Body, state, node, activation.IsEarlierAttempt, activation.Types);
        if (_completions.TryGetValue(key, out var known))
            return known;
        Run.Ran.Add(activation.Body);
        var outer = _limit;
        var own = Call.LeadsToSend(activation.Body) ? int.MaxValue : _steps + MaxStepsOfFunction;

        // What took too long once would do so again.
        var completions = _tooLong.Contains(activation.Body) ? default : Walk(activation, state, node, System.Math.Min(outer, own));
        if (_steps > own)
            _tooLong.Add(activation.Body);
        _limit = outer;
        _completions[key] = completions;
        return completions;
    }

    private ImmutableArray<Completion> Walk(Activation activation, PathState state, int node, int limit)
    {
        _limit = limit;
        var completions = new GraphWalk(this, activation).WalkFrom(state, node);
        return _steps > limit ? default : completions;
    }
}
