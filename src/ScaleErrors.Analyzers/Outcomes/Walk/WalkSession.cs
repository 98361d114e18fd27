using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;

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
        if (++_steps > _maxSteps || Run.Behaviour.Count > _maxSteps * EffectsPerStep)
            Run.Incomplete = true;
        return !Run.Incomplete && _steps <= _limit;
    }

    /// <summary>The ways in which a function ends when it is run from a state; a path that is repeated finds them known.</summary>
    /// <returns>Default where it takes too long to find out.</returns>
    public ImmutableArray<Completion> Complete(Activation activation, PathState state, int node)
    {
        var key = (activation.Body, state, node, activation.IsEarlierAttempt, activation.Types);
        if (_completions.TryGetValue(key, out var known))
            return known;
        Run.Ran.Add(activation.Body);
        var outer = _limit;
        if (!Call.LeadsToSend(activation.Body))
            _limit = System.Math.Min(outer, _steps + MaxStepsOfFunction);
        var completions = new GraphWalk(this, activation).WalkFrom(state, node);
        if (_steps > _limit)
            completions = default;
        _limit = outer;
        _completions[key] = completions;
        return completions;
    }
}
