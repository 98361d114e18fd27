using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Outcomes.MessageHandlers;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>
/// Which failures strategies tell apart. A retry that waits deals with 429, whatever else it retries: that is what Scale's contract asks for.
/// Any other strategy tells an outcome apart if it acts on it and does not on a failure that the contract does not list. What it does
/// not act on, though it acts on such a failure, is not treated like every other failure by whoever gets it.
/// </summary>
internal static class StrategyJudge
{

    private static readonly ImmutableArray<int> Failures =
        [.. ScaleContract.Outcomes.Select(outcome => outcome.StatusCode).Where(statusCode => statusCode != ScaleContract.Success)];

    /// <summary>What strategies do with the failures.</summary>
    /// <param name="strategies">The strategies.</param>
    /// <param name="methods">How the request may be sent.</param>
    /// <param name="call">A question about the response; its root is replaced.</param>
    /// <param name="isThrown">Whether the outcome comes as the library's exception.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static HandlerOutcomes Judge(
        ImmutableArray<Strategy> strategies, RequestMethods methods, CallUnderStudy call, bool isThrown, CancellationToken cancellationToken)
    {
        var told = ImmutableHashSet.CreateBuilder<int>();
        var spared = ImmutableHashSet.CreateBuilder<int>();
        var run = new PredicateRun(call, isThrown, cancellationToken);
        foreach (var strategy in strategies.Where(strategy => (strategy.Methods & methods) != RequestMethods.None))
        {
            var otherwise = run.Ask(strategy, ScaleContract.UnlistedFailure);
            foreach (var statusCode in Failures)
            {
                var answer = run.Ask(strategy, statusCode);
                if (IsToldApart(strategy, statusCode, answer, otherwise))
                    told.Add(statusCode);
                else if (answer == Answer.No && otherwise == Answer.Yes)
                    spared.Add(statusCode);
            }
        }

        return new HandlerOutcomes(told.ToImmutable(), Ensures: false) { Spared = spared.ToImmutable() };
    }

    private static bool IsToldApart(Strategy strategy, int statusCode, Answer answer, Answer otherwise)
    {
        if ((answer & Answer.Unseen) != 0)
            return true;
        if ((answer & Answer.Yes) == 0)
            return false;
        return (strategy.Waits && statusCode == ScaleContract.TooManyRequests) || answer != otherwise;
    }
}
