using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Loop(HttpClient http)
{
    public async Task<List<string>> FindAsync(string[] ids)
    {
        var found = new List<string>();
        foreach (var id in ids)
        {
            string body;
            try
            {
                body = await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
            {
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException(
                    "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", e, e.StatusCode);
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times",
                    e, e.StatusCode);
            }

            found.Add(body);
        }

        return found;
    }
}
