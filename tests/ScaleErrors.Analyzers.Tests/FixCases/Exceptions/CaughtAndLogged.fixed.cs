using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Labeling;

public sealed class CaughtAndLogged(HttpClient http, ILogger<CaughtAndLogged> logger)
{
    public async Task<string?> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.PaymentRequired)
        {
            // Scale: the endpoint is not enabled; contact Scale before using it
            logger.LogError("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            return null;
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // Scale: too many requests hit the API too quickly
            logger.LogError(
                "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times");
            return null;
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Task {Id} was not found", id);
            return null;
        }
    }
}
