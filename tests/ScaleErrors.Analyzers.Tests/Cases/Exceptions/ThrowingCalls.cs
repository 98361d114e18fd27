using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Exceptions.ThrowingCalls;

public sealed record LabelTask(string Id, string Status);

// Calls that answer with the body and throw for every failure.
public sealed class TaskReader
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly ILogger<TaskReader> _logger;

    public TaskReader(ILogger<TaskReader> logger) => _logger = logger;

    public async Task<string> TextAsync(string id) => await _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429

    public async Task<string?> TextToldAsync(string id)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}");
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            return null;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            throw new InvalidOperationException("Scale has not enabled this endpoint.", e);
        }
    }

    // A task that is passed on throws where it is awaited, in nobody's sight.
    public Task<string> TextPassedOnAsync(string id) => _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429

    public async Task SaveAsync(string id, string path)
    {
        var image = await _http.GetByteArrayAsync($"files/{id}"); // expect: SCALE402 SCALE429
        await File.WriteAllBytesAsync(path, image);
    }

    public async Task<bool> SaveToldAsync(string id, string path)
    {
        try
        {
            await File.WriteAllBytesAsync(path, await _http.GetByteArrayAsync($"files/{id}"));
            return true;
        }
        catch (HttpRequestException e)
        {
            _logger.LogWarning(e, "File {Id} was not saved", id);
            if (e.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests)
                throw;
            return false;
        }
    }

    public async Task CopyAsync(string id, Stream target)
    {
        try
        {
            await using var source = await _http.GetStreamAsync($"files/{id}"); // expect: SCALE402
            await source.CopyToAsync(target);
        }
        catch (HttpRequestException e) when ((int?)e.StatusCode == 429)
        {
            throw new TimeoutException("Scale wants us to slow down.", e);
        }
    }

    public async Task<LabelTask?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.GetFromJsonAsync<LabelTask>($"task/{id}", cancellationToken); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<LabelTask?> FindParsedAsync(string id)
    {
        try
        {
            return await _http.GetFromJsonAsync<LabelTask>($"task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (JsonException e)
        {
            _logger.LogError(e, "Task {Id} is no JSON", id);
            return null;
        }
    }

    public async Task<int> CountAsync()
    {
        var count = 0;
        await foreach (var task in _http.GetFromJsonAsAsyncEnumerable<LabelTask>("tasks")) // expect: SCALE402 SCALE429
            count += task is null ? 0 : 1;
        return count;
    }

    public async Task<int?> CountToldAsync()
    {
        try
        {
            var count = 0;
            await foreach (var task in _http.GetFromJsonAsAsyncEnumerable<LabelTask>("tasks"))
                count++;
            return count;
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return null;
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.PaymentRequired)
        {
            return -1;
        }
    }

    // Nothing is sent before the enumeration, so the try sees no failure.
    public async Task<int> CountLateAsync()
    {
        IAsyncEnumerable<LabelTask?> tasks;
        try
        {
            tasks = _http.GetFromJsonAsAsyncEnumerable<LabelTask>("tasks"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired)
        {
            return -1;
        }

        var count = 0;
        await foreach (var task in tasks)
            count++;
        return count;
    }

    public Task RemoveAsync(string id) => _http.DeleteFromJsonAsync<LabelTask>($"task/{id}"); // expect: SCALE402 SCALE429

    public async Task<LabelTask?> RemoveToldAsync(string id)
    {
        try
        {
            return await _http.DeleteFromJsonAsync<LabelTask>($"task/{id}"); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }

    // Started in the try, awaited behind it.
    public async Task<string> StartedEarlyAsync(string id)
    {
        Task<string> pending;
        try
        {
            pending = _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired)
        {
            return "later";
        }

        return await pending;
    }

    public async Task<string> AwaitedLateAsync(string id)
    {
        var pending = _http.GetStringAsync($"task/{id}");
        _logger.LogInformation("Reading {Id}", id);
        try
        {
            return await pending;
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired)
        {
            return "later";
        }
    }

    // Fire and forget: a failure is never seen.
    public void Warm() => _ = _http.GetStringAsync("teams"); // expect: SCALE402 SCALE429

    public async Task<string> TimeoutsOnlyAsync()
    {
        try
        {
            return await _http.GetStringAsync("teams"); // expect: SCALE402 SCALE429
        }
        catch (TaskCanceledException e) when (e.InnerException is TimeoutException)
        {
            return "";
        }
    }
}
