using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class FluentCaught(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        try
        {
            using var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    Console.Error.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                    break;
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    Console.Error.WriteLine(
                        "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                    break;
                case HttpStatusCode.TooManyRequests:
                    // Scale: too many requests hit the API too quickly
                    Console.Error.WriteLine(
                        $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
                    break;
            }

            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return false;
        }
    }
}
