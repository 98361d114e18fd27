using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class DeclaredOnTwoLines(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        string body;
        try
        {
            body = await http.GetStringAsync(
                    "https://api.scale.com/v1/task/" + id);
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

        return body.Trim();
    }
}
