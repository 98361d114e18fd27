//! scale_errors.fix_429 = retry
using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Labeling;

public sealed class FreshId(HttpClient http)
{
    public async Task<bool> CreateAsync(string name)
    {
        var response = await PostAsJsonWithRetryAsync();
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                Trace.TraceWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                break;
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                Trace.TraceWarning("Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                break;
        }

        return response.IsSuccessStatusCode;

        async Task<HttpResponseMessage> PostAsJsonWithRetryAsync()
        {
            var payload = new { name, unique_id = Guid.NewGuid() };
            for (var attempt = 1; ; attempt++)
            {
                var answer = await http.PostAsJsonAsync("https://api.scale.com/v1/task/annotation", payload);
                if (answer.StatusCode != HttpStatusCode.TooManyRequests || attempt == 5)
                {
                    return answer;
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
