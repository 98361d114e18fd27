using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CaughtAndWrapped(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.PaymentRequired)
        {
            // Scale: the endpoint is not enabled; contact Scale before using it
            throw new LabelingException(
                "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", exception);
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // Scale: too many requests hit the API too quickly
            throw new LabelingException(
                "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times",
                exception);
        }
        catch (HttpRequestException exception)
        {
            throw new LabelingException("The task was not found.", exception);
        }
    }
}

public sealed class LabelingException(string message, Exception cause) : Exception(message, cause);
