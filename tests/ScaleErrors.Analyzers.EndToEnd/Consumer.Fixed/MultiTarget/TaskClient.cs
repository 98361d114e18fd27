using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

/// <summary>Image annotation tasks.</summary>
public sealed class TaskClient : IDisposable
{
    private readonly HttpClient _http = new HttpClient(new LoopbackHandler()) { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> CreateAsync(string uniqueId, string imageUrl)
    {
        var payload = Json.Content($"{{ \"unique_id\": \"{uniqueId}\", \"attachment\": \"{imageUrl}\" }}");
        using var response = await _http.PostAsync("task/imageannotation", payload); // lumped: SCALE402 SCALE409 SCALE429
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                throw new HttpRequestException(
                    "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
            case (HttpStatusCode)429:
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
        }

        response.EnsureSuccessStatusCode();
        return Json.Text(await response.Content.ReadAsStringAsync(), "task_id");
    }

    public async Task<string?> GetStatusAsync(string taskId)
    {
        var response = await _http.GetAsync($"task/{taskId}"); // lumped: SCALE402 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    Console.Error.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                    return null;
                case (HttpStatusCode)429:
                    // Scale: too many requests hit the API too quickly
                    Console.Error.WriteLine(
                        $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
                    return null;
            }

            Console.Error.WriteLine($"Could not read task {taskId}: {(int)response.StatusCode}");
            return null;
        }

        var body = await response.Content.ReadAsStringAsync();
        return Json.Text(body, "status");
    }

    public async Task ListAsync(string project)
    {
        var response = await _http.GetAsync("tasks?project=" + Uri.EscapeDataString(project)); // silent: SCALE402 SCALE429
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            case (HttpStatusCode)429:
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
        }

        var body = await response.Content.ReadAsStringAsync();
        Console.WriteLine($"{Json.Count(body, "task_id")} tasks in {project}");
    }

    public async Task CancelAsync(string taskId)
    {
        // Whether it still was there is of no interest.
        using var response = await _http.PostAsync($"task/{taskId}/cancel", null); // silent: SCALE402 SCALE409 SCALE429
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                throw new HttpRequestException(
                    "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
            case (HttpStatusCode)429:
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
        }

        Console.WriteLine($"cancelled {taskId}");
    }

    public async Task SetMetadataAsync(string taskId, string key, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://api.scale.com/v1/task/{taskId}/setMetadata")
        {
            Content = Json.Content($"{{ \"{key}\": \"{value}\" }}"),
        };
        var response = await _http.SendAsync(request); // lumped: SCALE402 SCALE409 SCALE429
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
            case (HttpStatusCode)429:
                // Scale: too many requests hit the API too quickly
                throw new InvalidOperationException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
        }

        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException("The metadata was not set.");
    }

    public async Task ForgetUniqueIdAsync(string taskId)
    {
        using (var response = await _http.DeleteAsync($"task/{taskId}/unique_id")) // lumped: SCALE402 SCALE429
        {
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
            Console.WriteLine("forgotten");
        }
    }

    public void Dispose() => _http.Dispose();
}
