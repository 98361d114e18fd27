namespace ScaleErrors.Analyzers.Contract;

/// <summary>Whether sending the same request again can end differently.</summary>
internal enum RetryAdvice
{
    /// <summary>No retry can change this outcome.</summary>
    Never,

    /// <summary>Wait (Retry-After where sent, else growing delays), then retry a bounded number of times.</summary>
    AfterWaiting,

    /// <summary>There is nothing to retry.</summary>
    NotNeeded,
}

/// <summary>Where a row of the contract comes from.</summary>
internal enum ContractSource
{
    /// <summary>Scale's Error Codes page says it.</summary>
    Documented,

    /// <summary>The page is silent about what to do; the advice is inferred from the meaning.</summary>
    Inferred,
}

/// <summary>One outcome of a call to the Scale API: a row of <see cref="ScaleContract"/>.</summary>
/// <param name="StatusCode">The HTTP status code.</param>
/// <param name="Name">Scale's name of the outcome.</param>
/// <param name="EnumMember">The member of <c>System.Net.HttpStatusCode</c> with this value, in the frameworks that have one.</param>
/// <param name="Meaning">What the status code means at Scale; no capital, no full stop, so that it fits into a sentence.</param>
/// <param name="CorrectHandling">What correct code does with it; an imperative, no capital, no full stop.</param>
/// <param name="Retry">Whether sending the request again can change the outcome.</param>
/// <param name="Methods">The request methods that this outcome can answer.</param>
/// <param name="Source">Where <paramref name="CorrectHandling"/> comes from.</param>
/// <param name="SendsRetryAfter">Whether the answer says in a Retry-After header how long to wait.</param>
internal sealed record ScaleOutcome(
    int StatusCode,
    string Name,
    string EnumMember,
    string Meaning,
    string CorrectHandling,
    RetryAdvice Retry,
    RequestMethods Methods,
    ContractSource Source,
    bool SendsRetryAfter = false)
{
    /// <summary>Whether a request with one of <paramref name="methods"/> can be answered so.</summary>
    public bool CanAnswer(RequestMethods methods) => (Methods & methods) != 0;
}
