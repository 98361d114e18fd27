using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

/// <summary>Batches: groups of tasks that are worked on together.</summary>
public sealed class BatchClient : IDisposable
{
    private readonly HttpClient _http;
    private HttpResponseMessage? _lastAnswer;

    public BatchClient()
    {
        _http = new HttpClient(new LoopbackHandler());
        _http.BaseAddress = new Uri("https://api.scale.com/v1/");
    }

    public async Task FinalizeAsync(string name)
    {
        using var response = await _http.PostAsync($"batches/{name}/finalize", null); // lumped: SCALE402 SCALE409 SCALE429
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
        Console.WriteLine($"finalized {name}");
    }

    public async Task ReadStatusAsync(string name)
    {
        _lastAnswer = await _http.GetAsync($"batches/{name}/status"); // lumped: SCALE402 SCALE429
        switch (_lastAnswer.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException(
                    "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", null, _lastAnswer.StatusCode);
            case HttpStatusCode.TooManyRequests:
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {_lastAnswer.Headers.RetryAfter?.ToString() ?? "none"}",
                    null, _lastAnswer.StatusCode);
        }

        _lastAnswer.EnsureSuccessStatusCode();
        Console.WriteLine(await _lastAnswer.Content.ReadAsStringAsync());
    }

    public async Task<bool> SubmitAsync(string project, string name)
    {
        var created = await _http.PostAsync("batches", Json.Content($"{{ \"project\": \"{project}\", \"name\": \"{name}\" }}")); // lumped: SCALE402 SCALE409 SCALE429
        if (!created.IsSuccessStatusCode)
        {
            switch (created.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    // Scale: the endpoint is not enabled; contact Scale before using it
                    Console.Error.WriteLine("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                    return false;
                case HttpStatusCode.Conflict:
                    // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                    Console.Error.WriteLine(
                        "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
                    return false;
                case HttpStatusCode.TooManyRequests:
                    // Scale: too many requests hit the API too quickly
                    Console.Error.WriteLine(
                        $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {created.Headers.RetryAfter?.ToString() ?? "none"}");
                    return false;
            }

            Console.Error.WriteLine("The batch was not created.");
            return false;
        }

        var finalized = await _http.PostAsync($"batches/{name}/finalize", null); // lumped: SCALE402 SCALE409 SCALE429
        switch (finalized.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException(
                    "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", null, finalized.StatusCode);
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                throw new HttpRequestException(
                    "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry",
                    null, finalized.StatusCode);
            case HttpStatusCode.TooManyRequests:
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {finalized.Headers.RetryAfter?.ToString() ?? "none"}",
                    null, finalized.StatusCode);
        }

        finalized.EnsureSuccessStatusCode();
        return true;
    }

    public void Dispose() => _http.Dispose();
}
