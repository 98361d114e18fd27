//! scale_errors.fix_429 = retry
using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Failure(HttpClient http)
{
    public async Task<string?> CreateAsync(string json, CancellationToken cancellationToken)
    {
        var response = await PostWithRetryAsync();
        if (!response.IsSuccessStatusCode)
        {
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    Console.Error.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                    return null;
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    Console.Error.WriteLine(
                        "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                    return null;
            }

            Console.Error.WriteLine("The task was not created.");
            return null;
        }

        return await response.Content.ReadAsStringAsync(cancellationToken);

        async Task<HttpResponseMessage> PostWithRetryAsync()
        {
            for (var attempt = 1; ; attempt++)
            {
                var answer = await http.PostAsync("https://api.scale.com/v1/task/annotation", new StringContent(json), cancellationToken);
                if (answer.StatusCode != HttpStatusCode.TooManyRequests || attempt == 5)
                {
                    return answer;
                }

                // Scale: too many requests hit the API too quickly
                var wait = answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - DateTimeOffset.UtcNow
                    ?? TimeSpan.FromSeconds(Math.Pow(2, attempt) * (1 + Random.Shared.NextDouble()) / 2);
                answer.Dispose();
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellationToken);
            }
        }
    }
}
