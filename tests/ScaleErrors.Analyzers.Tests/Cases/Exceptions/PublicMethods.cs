using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Exceptions.PublicMethods;

// A library's public methods have callers that cannot be seen. What the framework throws by itself is reported all the same.
public sealed class ScaleClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> GetTaskAsync(string id) => await _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429

    public async Task CreateTaskAsync(object task) =>
        (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

    // The one caller that can be seen tells 429 apart.
    public async Task<bool> TryCreateTaskAsync(object task)
    {
        try
        {
            await CreateTaskAsync(task);
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return false;
        }
    }

    // Built with the status: whoever calls can tell.
    public async Task CreateBatchAsync(object batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch);
        if (response.IsSuccessStatusCode)
            return;
        throw new HttpRequestException("The batch was not made.", null, response.StatusCode);
    }

    protected internal async Task CancelTaskAsync(string id) =>
        (await _http.PostAsync($"task/{id}/cancel", null)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
}
