using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SwitchExpression(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => "made",
            // Scale: the endpoint is not enabled; contact Scale before using it
            HttpStatusCode.PaymentRequired => throw new InvalidOperationException(
                "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry"),
            HttpStatusCode.NotFound => "missing",
            // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
            HttpStatusCode.Conflict => throw new InvalidOperationException(
                "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry"),
            // Scale: too many requests hit the API too quickly
            HttpStatusCode.TooManyRequests => throw new InvalidOperationException(
                $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}"),
            _ => throw new InvalidOperationException("failed"),
        };
    }
}
