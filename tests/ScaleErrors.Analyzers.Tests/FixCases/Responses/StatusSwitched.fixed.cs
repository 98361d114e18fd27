using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class StatusSwitched(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        using var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                return "made";
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                Trace.TraceWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                return "failed";
            case HttpStatusCode.NotFound:
                return "missing";
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                Trace.TraceWarning("Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                return "failed";
            case HttpStatusCode.TooManyRequests:
                // Scale: too many requests hit the API too quickly
                Trace.TraceWarning(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
                return "failed";
            default:
                return "failed";
        }
    }
}
