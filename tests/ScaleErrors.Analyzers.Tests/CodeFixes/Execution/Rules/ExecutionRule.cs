using System;
using System.Collections.Immutable;
using System.Linq;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Rules;

/// <summary>Something that holds for every fix when its code runs.</summary>
/// <param name="Name">What holds.</param>
/// <param name="Concerns">The runs that it speaks of.</param>
/// <param name="Holds">Whether it holds.</param>
internal sealed record ExecutionRule(string Name, Func<Comparison, bool> Concerns, Func<Comparison, bool> Holds)
{
    public static ExecutionRule OtherAnswers { get; } = new(
        "An answer that the fix is not about is treated as before",
        runs => !runs.Ignored,
        runs => runs.After.Describe() == runs.Before.Describe());

    public static ExecutionRule NoNewException { get; } = new(
        "Who saw no exception still sees none",
        runs => runs.Left && !runs.Silent && runs.Before.Exception is null,
        runs => runs.After.Exception is null);

    public static ExecutionRule SameException { get; } = new(
        "Who caught the exception still catches it",
        runs => runs.Left && runs.Before.Exception is not null,
        runs => runs.After.Exception is { } thrown && thrown.Types.Contains(runs.Before.Exception!.Types[0])
            && (!runs.Traits.HasStatus || (runs.Before.Exception.Status ?? thrown.Status) == thrown.Status) && thrown.State == runs.Before.Exception.State);

    public static ExecutionRule SameFailure { get; } = new(
        "Failure gives back, does and leaves what it did",
        runs => runs.Left && !runs.Silent && (runs.Before.Exception is null) == (runs.After.Exception is null),
        runs => DoesTheSame(runs) && runs.After.Result == runs.Before.Result && runs.After.State == runs.Before.State);

    public static ExecutionRule NotSuccess { get; } = new(
        "What went on as if it had worked stops",
        runs => runs.Left && runs.Silent,
        runs => runs.After.Exception is not null || runs.After.Result != runs.Before.Result);

    public static ExecutionRule SendsNothingMore { get; } = new(
        "No request is sent again",
        runs => runs.Left,
        runs => runs.Before.Requests.Take(runs.After.Requests.Count()).SequenceEqual(runs.After.Requests));

    public static ExecutionRule SaysTheOutcome { get; } = new(
        "The outcome is said in the contract's words",
        runs => runs.Left,
        runs => Texts(runs).Any(text => text.Contains(Words(runs), StringComparison.Ordinal)));

    public static ExecutionRule SaysHowLong { get; } = new(
        "Retry-After is said where it was sent",
        runs => runs.Left && runs.Traits.HasResponse && runs.Scenario.HeaderValue is not null,
        runs => Texts(runs).Any(text => text.Contains("Retry-After: " + runs.Scenario.HeaderValue, StringComparison.Ordinal)));

    /// <summary>All of them.</summary>
    public static ImmutableArray<ExecutionRule> All { get; } =
    [
        OtherAnswers, NoNewException, SameException, SameFailure, NotSuccess, SendsNothingMore, SaysTheOutcome, SaysHowLong,
        .. RetryRule.All,
    ];

    // That more is sent is another rule's business.
    private static bool DoesTheSame(Comparison runs)
    {
        var did = runs.Before.Deeds.ToImmutableArray();
        return runs.After.Deeds.Take(did.Length).SequenceEqual(did) && runs.After.Deeds.Skip(did.Length).All(more => more.Kind == EventKind.Request);
    }

    private static string Words(Comparison runs) =>
        $"Scale answered {runs.Scenario.StatusCode} ({ScaleContract.Get(runs.Scenario.StatusCode).Name})";

    private static string[] Texts(Comparison runs) =>
        [.. runs.NewReports, .. runs.After.Exception is { } thrown ? thrown.Chain.Select(exception => exception.Message) : []];
}
