//! scale_errors.accept_general_checks = true
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Exceptions.AcceptGeneralChecks;

// Failing like every other failure is enough here; passing for success is not.
public sealed class TaskClient(ILogger<TaskClient> logger)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> ReadAsync(string id) => await _http.GetStringAsync($"task/{id}");

    public Task<byte[]> DownloadAsync(string id) => _http.GetByteArrayAsync($"files/{id}");

    public async Task<string?> ReadOrNullAsync(string id)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}");
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    // A log line is little, but it is not what success does.
    public async Task RemoveQuietlyAsync(string id)
    {
        try
        {
            await _http.DeleteFromJsonAsync<object>($"task/{id}");
        }
        catch (HttpRequestException e)
        {
            logger.LogDebug(e, "Task {Id} was not removed", id);
        }
    }

    public void Warm() => _ = _http.GetStringAsync("teams"); // expect: SCALE402 SCALE429

    public async Task<string> WrappedAsync(object task)
    {
        try
        {
            return await CreateAsync(task);
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException("The task was not made.", e);
        }
    }

    private async Task<string> CreateAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    // A caller that swallows the failure takes it for success.
    public async Task FinalizeAsync(string name)
    {
        try
        {
            await PostFinalizeAsync(name);
        }
        catch (HttpRequestException)
        {
        }
    }

    private async Task PostFinalizeAsync(string name) =>
        (await _http.PostAsync($"batches/{name}/finalize", null)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    // One failure only passes for success.
    public async Task<bool> CancelAsync(string id)
    {
        try
        {
            (await _http.PostAsync($"task/{id}/cancel", null)).EnsureSuccessStatusCode(); // expect: SCALE409
            return true;
        }
        catch (HttpRequestException e)
        {
            return e.StatusCode == HttpStatusCode.Conflict;
        }
    }
}
