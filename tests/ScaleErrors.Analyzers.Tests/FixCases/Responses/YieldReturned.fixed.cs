using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class YieldReturned(HttpClient http)
{
    public async IAsyncEnumerable<string> CreateAsync(string[] names)
    {
        foreach (var name in names)
        {
            using var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    throw new HttpRequestException(
                        "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry",
                        null, response.StatusCode);
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    throw new HttpRequestException(
                        "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry",
                        null, response.StatusCode);
                case HttpStatusCode.TooManyRequests:
                    // Scale: too many requests hit the API too quickly
                    throw new HttpRequestException(
                        $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}",
                        null, response.StatusCode);
            }

            yield return await response.Content.ReadAsStringAsync();
        }
    }
}
