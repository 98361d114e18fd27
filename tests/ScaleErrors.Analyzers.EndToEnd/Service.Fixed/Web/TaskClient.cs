using System.Net;

namespace Labeling;

/// <summary>Tasks: a typed client.</summary>
public sealed class TaskClient(HttpClient http)
{
    public async Task<string> CreateAsync(string uniqueId, string image, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("task/imageannotation", new { unique_id = uniqueId, attachment = image }, cancellationToken); // lumped: SCALE402 SCALE409 SCALE429
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
            case HttpStatusCode.TooManyRequests:
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}",
                    null, response.StatusCode);
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public async Task<string> GetStatusAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"task/{id}");
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            return "Scale has not enabled this.";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "come back later";
        }
    }

    public async Task CancelAsync(string id)
    {
        using var response = await http.PostAsync($"task/{id}/cancel", null); // lumped: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    throw new InvalidOperationException(
                        "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    throw new InvalidOperationException(
                        "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                case HttpStatusCode.TooManyRequests:
                    // Scale: too many requests hit the API too quickly
                    throw new InvalidOperationException(
                        $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
            }

            throw new InvalidOperationException("The task was not cancelled.");
        }
    }
}
