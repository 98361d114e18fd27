using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class DefaultContinues(HttpClient http)
{
    public async Task<int> CreateAsync(string[] names)
    {
        var made = 0;
        foreach (var name in names)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    made++;
                    break;
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    Console.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                    continue;
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    Console.WriteLine("Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                    continue;
                case HttpStatusCode.TooManyRequests:
                    // Scale: too many requests hit the API too quickly
                    Console.WriteLine(
                        $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
                    continue;
                default:
                    Console.WriteLine("not " + name);
                    continue;
            }

            Console.WriteLine("made " + name);
        }

        return made;
    }
}
