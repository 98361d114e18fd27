using System;
using System.Collections.Immutable;
using System.Net;
using System.Net.Http;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>What may happen to a body besides the answer.</summary>
/// <param name="Exceptions">How many effects may throw something that has nothing to do with the status, and what.</param>
/// <param name="EarlierAnswers">What attempts before the studied one may have been answered.</param>
/// <param name="ForgetsEarlierAttempts">Whether such attempts may have left any value in a local, and nobody counts them.</param>
internal sealed record Circumstances(
    (int Count, ImmutableArray<Func<Exception>> Kinds) Exceptions, ImmutableArray<int> EarlierAnswers, bool ForgetsEarlierAttempts)
{
    private static readonly ImmutableArray<int> Outcomes = [200, 402, 409, 429, 418];

    private static readonly ImmutableArray<Func<Exception>> Common =
    [
        () => new TimeoutException("other"),
        () => new HttpRequestException("other"),
        () => new InvalidOperationException("other"),
        () => new ScaleException("other"),
        () => new AggregateException("other"),
    ];

    /// <summary>Every call does what it should.</summary>
    public static Circumstances Calm { get; } = new((0, []), Outcomes, ForgetsEarlierAttempts: false);

    /// <summary>A call may fail.</summary>
    public static Circumstances Usual { get; } = new((1, Common), Outcomes, ForgetsEarlierAttempts: false);

    /// <summary>All that the analyzer reckons with. The runs are many: only for bodies that seem to be judged wrongly.</summary>
    public static Circumstances Adverse { get; } = new(
        (2,
        [
            .. Common,
            () => new HttpRequestException("other", null, HttpStatusCode.PaymentRequired),
            () => new HttpRequestException("other", null, HttpStatusCode.Conflict),
            () => new HttpRequestException("other", null, HttpStatusCode.TooManyRequests),
            () => new HttpRequestException("other", null, HttpStatusCode.NotFound),
        ]),
        [.. Outcomes, 201, 404, 500],
        ForgetsEarlierAttempts: true);
}
