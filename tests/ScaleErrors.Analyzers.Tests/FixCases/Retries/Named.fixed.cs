//! scale_errors.fix_429 = retry
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Named(HttpClient http)
{
    public async Task<string> CreateAsync(string json)
    {
        var response = await PostWithRetryAsync();
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException(
                    "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", null, response.StatusCode);
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                throw new HttpRequestException(
                    "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry",
                    null, response.StatusCode);
        }

        return await response.Content.ReadAsStringAsync();

        async Task<HttpResponseMessage> PostWithRetryAsync()
        {
            for (var attempt = 1; ; attempt++)
            {
                var answer = await http.PostAsync("https://api.scale.com/v1/task/annotation", new StringContent(json));
                if (answer.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    return answer;
                }

                if (attempt == 5)
                {
                    throw new HttpRequestException(
                        "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times",
                        null, answer.StatusCode);
                }

                // Scale: too many requests hit the API too quickly
                var wait = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - DateTimeOffset.UtcNow
                    ?? TimeSpan.FromSeconds(Math.Pow(2, attempt) * (1 + Random.Shared.NextDouble()) / 2);
                answer.Dispose();
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
            }
        }
    }
}
