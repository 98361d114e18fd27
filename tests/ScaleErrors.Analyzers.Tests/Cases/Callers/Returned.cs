using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Callers.Returned;

// A method that gives back the response, its status or a result made of it makes its callers responsible.
public sealed class Responses
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> CreateAsync(object task)
    {
        using var response = await PostAsync("task/annotation", task); // expect: SCALE402
        if (response.StatusCode == HttpStatusCode.Conflict)
            return "exists";
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return "later";
        response.EnsureSuccessStatusCode();
        return "made";
    }

    public async Task<bool> CreateBatchAsync(object batch)
    {
        using var response = await PostAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }

    public async Task<string> ChatAsync(object chat)
    {
        using var response = await PostAsync("chat", chat);
        switch ((int)response.StatusCode)
        {
            case 402:
                return "disabled";
            case 409:
                return "exists";
            case 429:
                return "later";
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body) => _http.PostAsJsonAsync(path, body);
}

public sealed class NobodyLooks
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> TextAsync(string id)
    {
        using var response = await GetAsync($"task/{id}");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<bool> ExistsAsync(string id)
    {
        using var response = await GetAsync($"task/{id}");
        return response.StatusCode != HttpStatusCode.NotFound;
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        var response = await _http.GetAsync(path); // expect: SCALE402 SCALE429
        return response;
    }
}

public sealed class Statuses
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> CancelAsync(string id) => await CancelStatusAsync(id) switch
    {
        HttpStatusCode.OK => "cancelled",
        HttpStatusCode.Conflict => "finished before",
        HttpStatusCode.TooManyRequests => "later",
        _ => "failed",
    };

    public async Task CancelOrThrowAsync(string id)
    {
        var status = (int)await CancelStatusAsync(id); // expect: SCALE409 SCALE429
        if (status >= 400)
            throw new InvalidOperationException("Scale answered " + status);
    }

    // The status is dropped by one, and 402 by both.
    private async Task<HttpStatusCode> CancelStatusAsync(string id)
    {
        using var response = await _http.PostAsync($"task/{id}/cancel", null); // expect: SCALE402
        return response.StatusCode;
    }
}

public sealed record Result(int Code, string Body)
{
    public bool IsThrottled => Code == 429;

    public bool IsSuccess => Code is >= 200 and < 300;
}

public sealed class Results
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string?> SubmitAsync(object task)
    {
        var result = await PostAsync(task); // expect: SCALE409
        if (result.IsThrottled)
            return null;
        return result.IsSuccess ? result.Body : throw new InvalidOperationException(result.Body);
    }

    public async Task<string?> SubmitOnceAsync(object task)
    {
        var (code, body) = await PostAsync(task); // expect: SCALE429
        return code switch
        {
            200 or 201 => body,
            409 => "exists",
            _ => null,
        };
    }

    private async Task<Result> PostAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        return new Result((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

// Success or failure is all that callers get: they cannot tell, and are not asked.
public sealed class PoorResults
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task SubmitAsync(object task)
    {
        if (!await TryPostAsync(task))
            throw new InvalidOperationException("The task was not made.");
    }

    private async Task<bool> TryPostAsync(object task) => (await _http.PostAsJsonAsync("task/annotation", task)).IsSuccessStatusCode; // expect: SCALE402 SCALE409 SCALE429
}

public sealed class Tasks
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    // Started here, looked at below.
    public async Task<int> SubmitAllAsync(IEnumerable<object> tasks)
    {
        var conflicts = 0;
        foreach (var sending in StartAll(tasks))
        {
            using var response = await sending;
            if (response.StatusCode == HttpStatusCode.Conflict)
                conflicts++;
            else
                response.EnsureSuccessStatusCode();
        }

        return conflicts;
    }

    private List<Task<HttpResponseMessage>> StartAll(IEnumerable<object> tasks)
    {
        var sending = new List<Task<HttpResponseMessage>>();
        foreach (var task in tasks)
            sending.Add(_http.PostAsJsonAsync("task/annotation", task)); // expect: SCALE402 SCALE429
        return sending;
    }

    public void Forget(string id) => _ = TouchAsync(id);

    private Task<HttpResponseMessage> TouchAsync(string id) => _http.PostAsync($"task/{id}/touch", null); // expect: SCALE402 SCALE409 SCALE429

    // Through a local and an out parameter.
    public string Archive(string id)
    {
        if (TryArchive(id, out var status))
            return "archived";
        return status == HttpStatusCode.TooManyRequests ? "later" : "failed";
    }

    private bool TryArchive(string id, out HttpStatusCode status)
    {
        using var response = _http.PostAsync($"task/{id}/archive", null).GetAwaiter().GetResult(); // expect: SCALE402 SCALE409
        status = response.StatusCode;
        return response.IsSuccessStatusCode;
    }
}
