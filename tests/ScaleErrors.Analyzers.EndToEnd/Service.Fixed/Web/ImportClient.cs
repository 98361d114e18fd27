using System.Net;

namespace Labeling;

/// <summary>Imports of images: its message handler waits and tries again.</summary>
public sealed class ImportClient(HttpClient http)
{
    public async Task<string> ImportAsync(string image)
    {
        using var response = await http.PostAsJsonAsync("files/import", new { file_url = image }); // lumped: SCALE402 SCALE409
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
