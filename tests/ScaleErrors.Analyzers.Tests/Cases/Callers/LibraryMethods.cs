using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Callers.LibraryMethods;

// A library's public methods have callers elsewhere: what they give back is left to those. A caller that can be seen is asked all the same.
public class ScaleClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public Task<HttpResponseMessage> CreateTaskAsync(object task) => _http.PostAsJsonAsync("task/annotation", task);

    public async Task<HttpStatusCode> CancelTaskAsync(string id) => (await _http.PostAsync($"task/{id}/cancel", null)).StatusCode;

    protected virtual Task<HttpResponseMessage> SendAsync(HttpContent content) => _http.PostAsync("batches", content);

    // Told apart as far as this caller is concerned.
    public async Task<bool> TryCancelTaskAsync(string id)
    {
        var status = await CancelTaskAsync(id); // expect: SCALE402
        return status switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Conflict => false,
            HttpStatusCode.TooManyRequests => throw new TimeoutException("Scale wants us to slow down."),
            _ => throw new InvalidOperationException("The task was not cancelled."),
        };
    }

    public async Task CreateAllAsync(object[] tasks)
    {
        foreach (var task in tasks)
            (await CreateTaskAsync(task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task<string> CreateOneAsync(object task)
    {
        using var response = await CreateTaskAsync(task);
        return (int)response.StatusCode switch
        {
            402 => "disabled",
            409 => "exists",
            429 => "later",
            _ => "made or failed",
        };
    }

    // A public method in between: its callers elsewhere get the response too.
    public Task<HttpResponseMessage> CreateTextTaskAsync(string text) => CreateTaskAsync(new { text });
}
