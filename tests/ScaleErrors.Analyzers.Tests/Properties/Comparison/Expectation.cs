using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.Properties.Execution;

namespace ScaleErrors.Analyzers.Tests.Properties.Comparison;

/// <summary>What the analyzer has to say about an outcome.</summary>
internal enum Expectation
{
    /// <summary>The body ignores the outcome.</summary>
    Report,

    /// <summary>The body tells it apart, or hands it on.</summary>
    Silence,

    /// <summary>
    /// It is told apart only if something unrelated throws on the way, or only by what the body does for each answer and not by what it can do:
    /// good reasons can be given for either verdict.
    /// </summary>
    Either,
}

/// <summary>What running a body says about its outcomes.</summary>
internal static class Expectations
{
    private const int UnlistedFailure = 418;

    private static readonly ImmutableArray<int> Successes = [200, 201, 202, 204];

    /// <summary>The status codes that are asked about.</summary>
    public static ImmutableArray<int> Asked { get; } = [402, 409, 429];

    /// <summary>One expectation for each status that is asked about; null where the body asks too much to be run in every way.</summary>
    public static ImmutableArray<Expectation>? Of(Func<Task> body, Circumstances circumstances)
    {
        var trees = new Dictionary<int, TraceTree>();
        foreach (var status in Asked.Append(UnlistedFailure).Concat(Successes))
        {
            if (Executor.Run(body, status, circumstances) is not { } tree)
                return null;
            trees.Add(status, tree);
        }

        var failure = trees[UnlistedFailure];

        // Code that accepts another 2xx by name still means success.
        var success = Successes.Select(status => trees[status]).FirstOrDefault(tree => AreSame(tree, failure) != true) ?? trees[Successes[0]];
        return [.. Asked.Select(status => Of(trees[status], success, failure))];
    }

    private static Expectation Of(TraceTree outcome, TraceTree success, TraceTree failure)
    {
        var given = outcome.Traces.Aggregate(Given.Nothing, (all, trace) => all | trace.Given);
        if (given.HasFlag(Given.Outcome))
            return Expectation.Silence;
        var silent = AreSame(outcome, success);
        if (silent == true)
            return Expectation.Report;

        // What the server wrote is an answer only where the code knows that it failed.
        var lumped = given.HasFlag(Given.Body) ? Expectation.Silence : AreSame(outcome, failure) switch
        {
            true => Expectation.Report,
            false => Expectation.Silence,
            null => Expectation.Either,
        };
        return silent == false || lumped == Expectation.Report ? lumped : Expectation.Either;
    }

    /// <summary>
    /// Whether two outcomes are treated alike: yes if so whatever happens; no if the runs of one can do what those of the other cannot,
    /// disturbed or not.
    /// </summary>
    private static bool? AreSame(TraceTree left, TraceTree right)
    {
        if (!Undisturbed(left).SetEquals(Undisturbed(right)))
            return All(left).SetEquals(All(right)) ? null : false;
        return left.DoesSameAs(right) ? true : null;
    }

    private static HashSet<string> Undisturbed(TraceTree tree) =>
        [.. tree.Traces.Where(trace => !trace.Disturbed).Select(trace => trace.Events)];

    private static HashSet<string> All(TraceTree tree) => [.. tree.Traces.Select(trace => trace.Events)];
}
