using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class NumberAndPatterns(HttpClient http)
{
    public async Task<int> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        switch ((int)response.StatusCode)
        {
            case 200:
                return 1;
            case 402:
                // Scale: the endpoint is not enabled; contact Scale before using it
                Console.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                return 2;
            case 409:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                Console.WriteLine("Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                return 2;
            case 429:
                // Scale: too many requests hit the API too quickly
                Console.WriteLine(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
                return 2;
            case >= 400 and < 500:
                Console.WriteLine("failed");
                return 2;
            default:
                return 3;
        }
    }
}
