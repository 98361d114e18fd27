using System;
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

    // Code has a handful of implementations of anything; more are not all tried.
    private const int MaxDispatched = 4;
    private const int MaxImplementations = 6;

    private readonly CallUnderStudy _call;
    private readonly CancellationToken _cancellationToken;
    private readonly StatusRun _failure;
    private readonly StatusRun _success;
    private readonly List<StatusRun> _runs;

    private OutcomeJudge(CallUnderStudy call, StatusRun failure, CancellationToken cancellationToken)
    {
        _call = call;
        _cancellationToken = cancellationToken;
        _failure = failure;
        _runs = [failure];
        _success = RunSuccess();
    }

    /// <summary>Judges the outcomes of a call, as one function sees it. With virtual calls on the way, each implementation must do.</summary>
    public static CallOutcomes Judge(CallUnderStudy call, ImmutableArray<int> statusCodes, CancellationToken cancellationToken)
    {
        var outcomes = JudgeOnce(call, statusCodes, cancellationToken);
        foreach (var choice in call.Dispatch.Choices.OrderBy(choice => choice.Key.Name, StringComparer.Ordinal).Take(MaxDispatched))
        {
            for (var index = 1; index < choice.Value && index < MaxImplementations; index++)
                outcomes = Worse(outcomes, JudgeOnce(call with { Dispatch = new Dispatch(choice.Key, index) }, statusCodes, cancellationToken));
        }

        return outcomes;
    }

    private static CallOutcomes JudgeOnce(CallUnderStudy call, ImmutableArray<int> statusCodes, CancellationToken cancellationToken)
    {
        var failure = GraphWalk.Run(call, ScaleContract.UnlistedFailure, cancellationToken);
        if (!failure.Reached || failure.Incomplete)
            return CallOutcomes.NotJudged(failure.Reached);
        var judge = new OutcomeJudge(call, failure, cancellationToken);
        ImmutableArray<Verdict> verdicts = [.. statusCodes.Select(judge.Judge)];
        return new CallOutcomes(verdicts, failure.AlwaysThrows, IsReached: true)
        {
            LeavesAsException = failure.LetsBareFailureOut && (failure.Returned & Provenance.Outcome) == 0,
            Thrown = failure.Arrivals.Count == 0
                ? null
                : ThrownArrival.Of(failure, verdicts.Where(verdict => verdict.IsIgnored && verdict.StatusCode != ScaleContract.Success).Select(verdict => judge.RunFor(verdict.StatusCode)), call.Response),
        };
    }

    private static CallOutcomes Worse(CallOutcomes left, CallOutcomes right)
    {
        if (left.Verdicts.IsEmpty || right.Verdicts.IsEmpty)
            return left.Verdicts.IsEmpty ? left : right;
        return new CallOutcomes(
            [.. left.Verdicts.Zip(right.Verdicts, (a, b) => b.Treatment > a.Treatment ? b : a)],
            left.FailureThrows && right.FailureThrows,
            IsReached: true)
        {
            LeavesAsException = left.LeavesAsException && right.LeavesAsException,
            Thrown = left.Thrown?.IsLike(right.Thrown) == true ? left.Thrown : null,
        };
    }

    private Verdict Judge(int statusCode) => statusCode == ScaleContract.Success ? JudgeSuccess() : JudgeFailure(statusCode);

    /// <summary>
    /// Success is assumed, that is silent, where the code reads or hands out the body and no failure at all is treated otherwise. Whether a
    /// response that goes to callers is used is for them to show.
    /// </summary>
    private Verdict JudgeSuccess()
    {
        var goesToCallers = false;
        foreach (var statusCode in OtherFailures.Concat(ScaleContract.Outcomes.Select(outcome => outcome.StatusCode)))
        {
            if (statusCode == ScaleContract.Success)
                continue;
            switch (JudgeFailure(statusCode))
            {
                case { Treatment: Treatment.HandedOn, GoesToCallers: true }:
                    goesToCallers = true;
                    break;
                case { Treatment: not Treatment.Silent }:
                    return new Verdict(ScaleContract.Success, Treatment.Handled);
            }
        }

        return goesToCallers
            ? new Verdict(ScaleContract.Success, Treatment.HandedOn, GoesToCallers: true)
            : new Verdict(ScaleContract.Success, !_success.Incomplete && UsesBody(_success) ? Treatment.Silent : Treatment.Handled);
    }

    private static bool UsesBody(StatusRun run) =>
        run.Behaviour.Effects.Any(effect => effect.Values.Items.Any(value => (value.Provenance & Provenance.AnyBody) != 0));

    private Verdict JudgeFailure(int statusCode)
    {
        var run = RunFor(statusCode);
        if (run.Incomplete || IsSame(run, _failure) is not { } lumped || IsSilent(run, lumped) is not { } silent)
            return new Verdict(statusCode, Treatment.HandedOn);
        if (!silent && !lumped)
            return new Verdict(statusCode, Treatment.Handled);
        (silent, lumped) = (silent && !run.AsksOtherwise(_success), lumped && !run.AsksOtherwise(_failure));
        if (!silent && !lumped)
            return new Verdict(statusCode, Treatment.HandedOn);

        // What the server wrote is an answer only where the code knows that it failed: the body of a silent failure is taken for that of success.
        var telling = silent ? Provenance.Outcome : Provenance.Outcome | Provenance.AnyBody;
        if ((run.HandedOn & telling) != 0)
            return new Verdict(statusCode, Treatment.HandedOn);
        if ((run.Returned & telling) != 0)
            return new Verdict(statusCode, Treatment.HandedOn, GoesToCallers: true);
        return silent
            ? new Verdict(statusCode, Treatment.Silent, null, run.LetsFailureOut)
            : new Verdict(statusCode, Treatment.Lumped, FindLumping(run), run.LetsFailureOut);
    }

    /// <summary>
    /// Whether an outcome passes for success. Where success takes too long to be run, what is treated like an unlisted failure is ignored in any
    /// case, and at best lumped.
    /// </summary>
    private bool? IsSilent(StatusRun run, bool lumped) => !_success.Incomplete ? IsSame(run, _success) : lumped ? false : null;

    /// <summary>The success that the code goes on with: the first that it does not treat like a failure.</summary>
    private StatusRun RunSuccess()
    {
        StatusRun? first = null;
        foreach (var statusCode in Successes)
        {
            var run = RunFor(statusCode);
            first ??= run;
            if (run.Incomplete || IsSame(run, _failure) != true)
                return run;
        }

        return first!;
    }

    /// <summary>The run for a status code: its own, or that of another one that the code can't tell from it.</summary>
    private StatusRun RunFor(int statusCode)
    {
        foreach (var known in _runs)
        {
            if (known.IsThatOf(statusCode))
                return known;
        }

        var run = GraphWalk.Run(_call, statusCode, _cancellationToken);
        _runs.Add(run);
        return run;
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
