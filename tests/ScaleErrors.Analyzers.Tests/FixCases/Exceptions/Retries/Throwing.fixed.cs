//! scale_errors.fix_429 = retry
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Throwing(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        try
        {
            return await GetStringWithRetryAsync();
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            // Scale: the endpoint is not enabled; contact Scale before using it
            throw new HttpRequestException(
                "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", e, e.StatusCode);
        }

        async Task<string> GetStringWithRetryAsync()
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
                }
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests && attempt < 5)
                {
                    // Scale: too many requests hit the API too quickly
                    await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt) * (1 + Random.Shared.NextDouble()) / 2));
                }
            }
        }
    }
}
