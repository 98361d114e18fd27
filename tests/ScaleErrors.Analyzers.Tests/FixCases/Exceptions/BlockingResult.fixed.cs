using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class BlockingResult(HttpClient http)
{
    public string Find(string id)
    {
        string body;
        try
        {
            body = http.GetStringAsync("https://api.scale.com/v1/task/" + id).Result;
        }
        catch (AggregateException e) when ((e.InnerException as HttpRequestException)?.StatusCode == HttpStatusCode.PaymentRequired)
        {
            // Scale: the endpoint is not enabled; contact Scale before using it
            Trace.TraceWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            throw;
        }
        catch (AggregateException e) when ((e.InnerException as HttpRequestException)?.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // Scale: too many requests hit the API too quickly
            Trace.TraceWarning(
                "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times");
            throw;
        }

        return body.Trim();
    }
}
