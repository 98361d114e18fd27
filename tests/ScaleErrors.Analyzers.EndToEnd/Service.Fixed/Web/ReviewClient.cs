using System.Net;

namespace Labeling;

/// <summary>Reviews of tasks: the standard handler waits and tries again.</summary>
public sealed class ReviewClient(HttpClient http)
{
    public async Task<string> RequestAsync(string task)
    {
        using var response = await http.PostAsJsonAsync("reviews", new { task }); // lumped: SCALE402 SCALE409
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException(
                    "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", null, response.StatusCode);
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                throw new HttpRequestException(
                    "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry",
                    null, response.StatusCode);
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
