using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Labeling;

public sealed class LoggedWarning(HttpClient http, ILogger<LoggedWarning> logger)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    logger.LogWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                    return false;
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    logger.LogWarning("Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                    return false;
                case HttpStatusCode.TooManyRequests:
                    // Scale: too many requests hit the API too quickly
                    logger.LogWarning(
                        "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {RetryAfter}",
                        response.Headers.RetryAfter?.ToString() ?? "none");
                    return false;
            }

            logger.LogWarning("The task was not created");
            return false;
        }

        return true;
    }
}
