using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CaughtAndCounted(HttpClient http)
{
    public int Failed { get; private set; }

    public async Task<string?> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (HttpRequestException e)
        {
            if (e.StatusCode == HttpStatusCode.PaymentRequired)
            {
                // Scale: the endpoint is not enabled; contact Scale before using it
                Trace.TraceWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            }

            if (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                // Scale: too many requests hit the API too quickly
                Trace.TraceWarning(
                    "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times");
            }

            Failed++;
            return null;
        }
    }
}
