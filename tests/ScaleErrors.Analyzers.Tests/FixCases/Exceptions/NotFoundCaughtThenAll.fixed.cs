using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class NotFoundCaughtThenAll(HttpClient http)
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
            Console.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            return "failed";
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // Scale: too many requests hit the API too quickly
            Console.WriteLine(
                "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times");
            return "failed";
        }
        catch (HttpRequestException exception)
        {
            Console.WriteLine(exception.Message);
            return "failed";
        }
    }
}
