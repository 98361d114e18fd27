using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Rules;

/// <summary>What holds where the fix of 429 is to send again.</summary>
internal static class RetryRule
{
    private const int MostAttempts = 10;

    public static ExecutionRule SendsAgain { get; } = new(
        "Where 429 came once, sending again ends like success",
        runs => runs.Retried && runs.Scenario.At is not null,
        runs => runs.After.Exception is null && runs.After.Result == runs.Success.Result && runs.After.State == runs.Success.State);

    public static ExecutionRule GivesUp { get; } = new(
        "Where 429 goes on, failure leaves as it left, or what was silent throws, after some attempts",
        runs => runs.Retried && runs.Scenario.At is null,
        runs => runs.After.Requests.Count() is > 1 and <= MostAttempts && LeavesTheSame(runs));

    public static ExecutionRule SendsTheSame { get; } = new(
        "What is sent again is the same",
        runs => runs.Retried && runs.Success.Requests.Count() == 1,
        runs => runs.After.Requests.Distinct().Count() == 1);

    public static ExecutionRule Waits { get; } = new(
        "It waits before it sends again, as Retry-After says or longer and longer",
        runs => runs.Retried,
        WaitsEnough);

    public static ImmutableArray<ExecutionRule> All { get; } = [SendsAgain, GivesUp, SendsTheSame, Waits];

    private static bool LeavesTheSame(Comparison runs) => runs switch
    {
        { Silent: true } => runs.After.Exception is not null,
        { Before.Exception: { } thrown } => runs.After.Exception?.Types.Contains(thrown.Types[0]) == true,
        _ => runs.After.Exception is null && runs.After.Result == runs.Before.Result,
    };

    private static bool WaitsEnough(Comparison runs)
    {
        var now = VirtualClock.Start;
        var waits = new List<double>();
        RunEvent? last = null;
        foreach (var deed in runs.After.Deeds)
        {
            if (deed.Kind == EventKind.Request && last?.Kind == EventKind.Request && deed == last)
                return false;
            if (deed.Kind == EventKind.Wait)
            {
                var seconds = double.Parse(deed.Text.AsSpan()[..^2], CultureInfo.InvariantCulture);
                if (!IsEnough(seconds, waits, runs, now))
                    return false;
                waits.Add(seconds);
                now = now.AddSeconds(seconds);
            }

            last = deed;
        }

        return waits.Count > 0;
    }

    // A date in the past, on a later answer, asks for no wait.
    private static bool IsEnough(double seconds, List<double> earlier, Comparison runs, DateTimeOffset now) =>
        (runs.Traits.HasResponse ? runs.Scenario.RetryAfter : RetryAfter.None) switch
        {
            RetryAfter.Seconds => seconds >= 7,
            RetryAfter.Date => seconds >= (VirtualClock.Start.AddSeconds(30) - now).TotalSeconds,
            _ => seconds > 0 && earlier.All(other => other <= seconds),
        };
}
