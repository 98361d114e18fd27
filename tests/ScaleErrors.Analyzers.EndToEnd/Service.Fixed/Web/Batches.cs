using System.Net;

namespace Labeling;

/// <summary>Groups of tasks that are worked on together.</summary>
public interface IBatches
{
    Task<bool> FinalizeAsync(string name);
}

/// <summary>Batches over a named client.</summary>
public sealed class Batches(IHttpClientFactory clients, ILogger<Batches> logger) : IBatches
{
    public const string ClientName = "scale-batches";

    public async Task<bool> FinalizeAsync(string name)
    {
        var client = clients.CreateClient(ClientName);
        using var response = await client.PostAsync($"batches/{name}/finalize", null); // lumped: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    logger.LogError("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                    return false;
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    logger.LogError("Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                    return false;
                case HttpStatusCode.TooManyRequests:
                    // Scale: too many requests hit the API too quickly
                    logger.LogError(
                        "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {RetryAfter}",
                        response.Headers.RetryAfter?.ToString() ?? "none");
                    return false;
            }

            logger.LogError("The batch {Name} was not finalized.", name);
            return false;
        }

        return true;
    }
}
