using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Callers.Wrappers;

// A client in layers: transport, requests, tasks. Each hands on what it got.
internal sealed class Transport
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await _http.SendAsync(request, cancellationToken).ConfigureAwait(false); // expect: SCALE402
}

internal sealed class Requests(Transport transport)
{
    public Task<HttpResponseMessage> PostAsync(string path, object body, CancellationToken cancellationToken = default) =>
        transport.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, cancellationToken);
}

internal sealed class TaskRequests(Requests requests)
{
    public ValueTask<HttpResponseMessage> CreateAsync(object task) => new(requests.PostAsync("task/annotation", task));
}

internal sealed class TaskSubmission(TaskRequests tasks)
{
    public async Task<string> SubmitAsync(object task)
    {
        using var response = await tasks.CreateAsync(task);
        return response.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => "made",
            HttpStatusCode.Conflict => "exists",
            HttpStatusCode.TooManyRequests => "later",
            var other => throw new InvalidOperationException($"Scale answered {other}."),
        };
    }

    public async Task SubmitBlindlyAsync(object task)
    {
        using var response = await tasks.CreateAsync(task); // expect: SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

// Each layer deals with one outcome and hands on the rest.
internal sealed class Layers
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private async Task<HttpResponseMessage> PatientAsync(object batch)
    {
        while (true)
        {
            var response = await _http.PostAsJsonAsync("batches", batch);
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
                return response;
            response.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    private async Task<HttpResponseMessage?> EnabledAsync(object batch)
    {
        var response = await PatientAsync(batch);
        if (response.StatusCode != HttpStatusCode.PaymentRequired)
            return response;
        Console.Error.WriteLine("Batches are not enabled; contact Scale.");
        return null;
    }

    public async Task<string> CreateAsync(object batch)
    {
        using var response = await EnabledAsync(batch);
        if (response is null)
            return "disabled";
        if (response.StatusCode == HttpStatusCode.Conflict)
            return "exists";
        response.EnsureSuccessStatusCode();
        return "made";
    }
}

// A response becomes a status, the status a result, and the result a word.
internal enum Kind
{
    Success,
    Failure,
    Conflict,
}

internal sealed class Translation
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private Task<HttpResponseMessage> SendAsync(object task) => _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE429

    private async Task<HttpStatusCode> StatusAsync(object task)
    {
        using var response = await SendAsync(task);
        return response.StatusCode;
    }

    private static Kind KindOf(HttpStatusCode status) => (int)status switch
    {
        < 300 => Kind.Success,
        409 => Kind.Conflict,
        _ => Kind.Failure,
    };

    public async Task<bool> SubmitAsync(object task)
    {
        var kind = KindOf(await StatusAsync(task));
        return kind == Kind.Conflict ? throw new InvalidOperationException("exists") : kind == Kind.Success;
    }
}

// The wrapper checks, so that its callers get nothing but bodies.
internal sealed class Checked
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private async Task<T?> ReadAsync<T>(string path)
    {
        using var response = await _http.GetAsync(path); // expect: SCALE402
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>();
    }

    private Task<JsonElement> TaskAsync(string id) => ReadAsync<JsonElement>($"task/{id}");

    public async Task<string?> StatusAsync(string id)
    {
        try
        {
            return (await TaskAsync(id)).GetProperty("status").GetString();
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }
}

// Wrappers that call themselves or each other.
internal sealed class Recursive
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private async Task<HttpResponseMessage> SendAsync(object task, int attempts)
    {
        var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE429
        return response.StatusCode == HttpStatusCode.ServiceUnavailable && attempts > 0 ? await SendAgainAsync(task, attempts - 1) : response;
    }

    private async Task<HttpResponseMessage> SendAgainAsync(object task, int attempts)
    {
        await Task.Delay(1000);
        return await SendAsync(task, attempts);
    }

    public async Task<bool> SubmitAsync(object task)
    {
        using var response = await SendAsync(task, 3);
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("exists");
        return response.IsSuccessStatusCode;
    }

    // Waits and calls itself for 429; what else is thrown leaves it.
    public async Task<string> ReadAsync(string id, int attempt = 0)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}"); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests && attempt < 3)
        {
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            return await ReadAsync(id, attempt + 1);
        }
    }
}
