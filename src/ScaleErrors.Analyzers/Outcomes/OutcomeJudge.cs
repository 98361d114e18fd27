using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes;

/// <summary>
/// Judges what the code after a call does with each outcome: runs it once for each status code, and once for success and for a failure that
/// the contract does not list, and compares the behaviours.
/// </summary>
internal sealed class OutcomeJudge
{
    // The statuses of success that code asks for by name (RFC 9110). Scale answers 200; who checks for "created" still means success.
    private static readonly ImmutableArray<int> Successes = [ScaleContract.Success, 201, 202, 204];

    // The failures outside of the contract that code asks for by name: whoever does has not assumed success.
    private static readonly ImmutableArray<int> OtherFailures = [ScaleContract.UnlistedFailure, 403, 408, 502, 503, 504];

    private readonly CallUnderStudy _call;
    private readonly CancellationToken _cancellationToken;
    private readonly StatusRun _failure;
    private readonly StatusRun _success;

    private OutcomeJudge(CallUnderStudy call, StatusRun failure, CancellationToken cancellationToken)
    {
        _call = call;
        _cancellationToken = cancellationToken;
        _failure = failure;
        _success = RunSuccess();
    }

    /// <summary>Judges the outcomes of a call.</summary>
    public static CallOutcomes Judge(CallUnderStudy call, IEnumerable<int> statusCodes, CancellationToken cancellationToken)
    {
        var failure = GraphWalk.Run(call, ScaleContract.UnlistedFailure, cancellationToken);
        if (!failure.Reached || failure.Incomplete)
            return CallOutcomes.NotJudged;
        var judge = new OutcomeJudge(call, failure, cancellationToken);
        if (judge._success.Incomplete)
            return CallOutcomes.NotJudged;

        var assumesSuccess = false;
        var verdicts = ImmutableArray.CreateBuilder<Verdict>();
        foreach (var statusCode in statusCodes)
        {
            if (statusCode == ScaleContract.Success)
                assumesSuccess = judge.AssumesSuccess();
            else
                verdicts.Add(judge.Judge(statusCode));
        }

        return new CallOutcomes(verdicts.ToImmutable(), judge._failure.AlwaysThrows) { AssumesSuccess = assumesSuccess };
    }

    private Verdict Judge(int statusCode)
    {
        var run = GraphWalk.Run(_call, statusCode, _cancellationToken);
        if (run.Incomplete || IsSame(run, _success) is not { } silent || IsSame(run, _failure) is not { } lumped)
            return new Verdict(statusCode, Treatment.HandedOn, null);

        // What the server wrote is an answer only where the code knows that it failed: the body of a silent failure is taken for that of success.
        if (silent)
            return new Verdict(statusCode, IsHandedOn(run, Provenance.Outcome) ? Treatment.HandedOn : Treatment.Silent, null);
        if (!lumped)
            return new Verdict(statusCode, Treatment.Handled, null);
        return IsHandedOn(run, Provenance.Outcome | Provenance.AnyBody)
            ? new Verdict(statusCode, Treatment.HandedOn, null)
            : new Verdict(statusCode, Treatment.Lumped, FindLumping(run));
    }

    /// <summary>Whether the code reads or hands out the body, and does so for every failure as for success.</summary>
    private bool AssumesSuccess() =>
        _success.Behaviour.Effects.Any(effect => effect.Values.Items.Any(value => (value.Provenance & Provenance.AnyBody) != 0))
        && OtherFailures
            .Concat(ScaleContract.Outcomes.Select(outcome => outcome.StatusCode).Where(statusCode => statusCode != ScaleContract.Success))
            .All(statusCode => Judge(statusCode).Treatment == Treatment.Silent);

    private static bool IsHandedOn(StatusRun run, Provenance what) => (run.HandedOn & what) != 0;

    /// <summary>The success that the code goes on with: the first that it does not treat like a failure.</summary>
    private StatusRun RunSuccess()
    {
        StatusRun? first = null;
        foreach (var statusCode in Successes)
        {
            var run = GraphWalk.Run(_call, statusCode, _cancellationToken);
            first ??= run;
            if (run.Incomplete || IsSame(run, _failure) != true)
                return run;
        }

        return first!;
    }

    private bool? IsSame(StatusRun left, StatusRun right) => BehaviourComparison.AreSame(left.Behaviour, right.Behaviour, _cancellationToken);

    /// <summary>The first place that answers the status code as it answers every other failure, and not as it answers success.</summary>
    private SyntaxNode? FindLumping(StatusRun run)
    {
        foreach (var place in run.Decisions)
        {
            var answer = run.DecisionAt(place);
            if (answer == _failure.DecisionAt(place) && _success.DecisionAt(place) is { } other && answer != other)
                return place;
        }

        return null;
    }
}
