//! target: both
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling
{
    public sealed class BothFrameworks
    {
        private readonly HttpClient http = new HttpClient();

        public async Task<string> FindAsync(string id)
        {
            using var response = await http.GetAsync("https://api.scale.com/v1/task/" + id);
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    throw new HttpRequestException(
                        "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                case (HttpStatusCode)429:
                    // Scale: too many requests hit the API too quickly
                    throw new HttpRequestException(
                        $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
    }
}
