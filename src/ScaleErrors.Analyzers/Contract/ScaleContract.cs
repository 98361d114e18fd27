using System.Collections.Immutable;
using System.Linq;

namespace ScaleErrors.Analyzers.Contract;

/// <summary>
/// What the Scale API answers, and what correct code does with each answer. Messages, rules, fixes and pages take their words from here.
/// Source: Scale's Error Codes page (<see cref="ErrorCodesPage"/>) and its page on idempotency.
/// </summary>
internal static class ScaleContract
{
    /// <summary>Scale's public page on status codes.</summary>
    public const string ErrorCodesPage = "https://docs.genai.scale.com/api-reference/error-codes";

    /// <summary>A failure that the contract does not list (RFC 2324): code that treats an outcome like this one has not told it apart.</summary>
    public const int UnlistedFailure = 418;

    /// <summary>The status code that a wait and a retry can change.</summary>
    public const int TooManyRequests = 429;

    /// <summary>The status code of success.</summary>
    public const int Success = 200;

    // 409 answers requests that create or change something. That DELETE is not among them is our choice: the page does not say.
    private const RequestMethods Changing = RequestMethods.Post | RequestMethods.Put | RequestMethods.Patch | RequestMethods.Other;

    /// <summary>The rows, by rising status code.</summary>
    public static ImmutableArray<ScaleOutcome> Outcomes { get; } =
    [
        new(200, "OK", "OK",
            "everything worked as expected",
            "go on",
            RetryAdvice.NotNeeded, RequestMethods.Any, ContractSource.Documented),
        new(400, "Bad Request", "BadRequest",
            "the request was unacceptable, often a missing or invalid parameter",
            "fix the request, never retry",
            RetryAdvice.Never, RequestMethods.Any, ContractSource.Documented),
        new(401, "Unauthorized", "Unauthorized",
            "authentication failed",
            "fix the API key, never retry",
            RetryAdvice.Never, RequestMethods.Any, ContractSource.Documented),
        new(402, "Not enabled", "PaymentRequired",
            "the endpoint is not enabled; contact Scale before using it",
            "stop and tell a person to contact Scale, never retry",
            RetryAdvice.Never, RequestMethods.Any, ContractSource.Documented),
        new(404, "Not Found", "NotFound",
            "the requested resource doesn't exist",
            "correct the address or the id, never retry",
            RetryAdvice.Never, RequestMethods.Any, ContractSource.Inferred),
        new(409, "Conflict", "Conflict",
            "the idempotency key or unique_id is already in use for a different request, nothing new was made",
            "look the existing task up by its unique_id and decide, never retry",
            RetryAdvice.Never, Changing, ContractSource.Documented),
        new(TooManyRequests, "Too Many Requests", "TooManyRequests",
            "too many requests hit the API too quickly",
            "wait as Retry-After says, else with growing delays, and retry a bounded number of times",
            RetryAdvice.AfterWaiting, RequestMethods.Any, ContractSource.Documented, SendsRetryAfter: true),
        new(500, "Internal Server Error", "InternalServerError",
            "a problem with Scale's server, rare and typically temporary",
            "retry a bounded number of times, then contact Scale (status.scale.com)",
            RetryAdvice.AfterWaiting, RequestMethods.Any, ContractSource.Inferred),
    ];

    /// <summary>The row of a status code, or null where the contract has none.</summary>
    public static ScaleOutcome? Find(int statusCode) => Outcomes.FirstOrDefault(outcome => outcome.StatusCode == statusCode);

    /// <summary>The row of a status code that the contract is known to have.</summary>
    public static ScaleOutcome Get(int statusCode) => Outcomes.First(outcome => outcome.StatusCode == statusCode);
}
