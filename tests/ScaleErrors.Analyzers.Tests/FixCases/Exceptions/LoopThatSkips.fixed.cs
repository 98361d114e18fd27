using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class LoopThatSkips(HttpClient http)
{
    public async Task<List<string>> FindAsync(string[] ids)
    {
        var found = new List<string>();
        foreach (var id in ids)
        {
            try
            {
                found.Add(await http.GetStringAsync("https://api.scale.com/v1/task/" + id));
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
            {
                // Scale: the endpoint is not enabled; contact Scale before using it
                Console.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                continue;
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                // Scale: too many requests hit the API too quickly
                Console.WriteLine(
                    "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times");
                continue;
            }
            catch (HttpRequestException)
            {
                Console.WriteLine(id + " was skipped");
                continue;
            }
        }

        return found;
    }
}
