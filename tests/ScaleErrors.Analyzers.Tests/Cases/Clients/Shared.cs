//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Clients.Shared;

// A request builder with a fluent face.
internal sealed class Request(HttpClient http, HttpMethod method, string path)
{
    private readonly Dictionary<HttpStatusCode, Func<Exception>> _on = [];
    private object? _body;
    private bool _throws;

    public Request WithBody(object body)
    {
        _body = body;
        return this;
    }

    public Request ThrowOnFailure()
    {
        _throws = true;
        return this;
    }

    public Request On(HttpStatusCode status, Func<Exception> make)
    {
        _on[status] = make;
        return this;
    }

    // The table is filled by callers: what it knows is not seen here.
    public async Task<HttpResponseMessage> SendAsync()
    {
        using var message = new HttpRequestMessage(method, path);
        if (_body is not null)
            message.Content = JsonContent.Create(_body);
        var response = await http.SendAsync(message);
        if (_on.TryGetValue(response.StatusCode, out var make))
            throw make();
        if (_throws)
            response.EnsureSuccessStatusCode();
        return response;
    }
}

// A page of the state of the last call, for the user interface.
internal sealed class ClientState(HttpClient http)
{
    private bool _isThrottled;
    private string? _lastError;

    public string Status => _isThrottled ? "slow" : _lastError ?? "fine";

    public async Task RefreshAsync()
    {
        using var response = await http.GetAsync("v1/teams"); // expect: SCALE402
        _isThrottled = response.StatusCode == HttpStatusCode.TooManyRequests;
        _lastError = response.IsSuccessStatusCode ? null : "failed";
    }

    public async Task ReloadAsync()
    {
        using var response = await http.GetAsync("v1/teams"); // expect: SCALE402 SCALE429
        _lastError = response.IsSuccessStatusCode ? null : $"failed with {response.StatusCode}";
    }
}

// The last response is kept for whoever asks.
internal sealed class LastResponse(HttpClient http)
{
    public HttpStatusCode LastStatus { get; private set; }

    public async Task<string> GetAsync(string path)
    {
        using var response = await http.GetAsync(path);
        LastStatus = response.StatusCode;
        return await response.Content.ReadAsStringAsync();
    }
}

// Steps of one class that leave the status in a private field for one another.
internal sealed class Steps(HttpClient http)
{
    private HttpStatusCode _status;
    private string _body = "";

    public async Task<string> CreateAsync(object task)
    {
        await PostAsync("v1/task", task);
        if (_status == HttpStatusCode.Conflict)
            return "exists";
        return Succeeded() ? _body : "failed";
    }

    private bool Succeeded() => (int)_status < 300;

    private async Task PostAsync(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body); // expect: SCALE402 SCALE429
        _status = response.StatusCode;
        _body = await response.Content.ReadAsStringAsync();
    }
}

// The same with a step that forgets.
internal sealed class ForgetfulSteps(HttpClient http)
{
    private HttpResponseMessage? _response;

    public async Task<bool> CreateAsync(object task)
    {
        await PostAsync(task);
        if (_response!.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("exists");
        return Succeeded;
    }

    private bool Succeeded => _response is { IsSuccessStatusCode: true };

    private async Task PostAsync(object task)
    {
        _response?.Dispose();
        _response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE429
    }
}

// Responses in collections and dictionaries of the method.
internal sealed class Collected(HttpClient http)
{
    public async Task<bool> AllAsync(IEnumerable<string> ids)
    {
        var responses = new Dictionary<string, HttpResponseMessage>();
        foreach (var id in ids)
            responses[id] = await http.GetAsync($"v1/task/{id}"); // expect: SCALE402
        if (responses.Values.Any(response => response.StatusCode == HttpStatusCode.TooManyRequests))
            throw new TimeoutException("slow down");
        return responses.All(pair => pair.Value.IsSuccessStatusCode);
    }

    public async Task<List<string>> FailedAsync(IEnumerable<string> ids)
    {
        var failed = new List<(string Id, HttpStatusCode Status)>();
        foreach (var id in ids)
        {
            using var response = await http.GetAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
            if (!response.IsSuccessStatusCode)
                failed.Add((id, response.StatusCode));
        }

        return failed.Select(failure => $"{failure.Id}: {failure.Status}").ToList();
    }

    public async Task<List<string>> ThrottledAsync(IEnumerable<string> ids)
    {
        var failed = new List<(string Id, HttpStatusCode Status)>();
        foreach (var id in ids)
        {
            using var response = await http.GetAsync($"v1/task/{id}"); // expect: SCALE402
            if (!response.IsSuccessStatusCode)
                failed.Add((id, response.StatusCode));
        }

        return failed.Where(failure => failure.Status == HttpStatusCode.TooManyRequests).Select(failure => failure.Id).ToList();
    }
}

// Exceptions collected for later.
internal sealed class Gathering(HttpClient http)
{
    public async Task LoadAsync(IEnumerable<string> ids)
    {
        List<Exception>? failures = null;
        foreach (var id in ids)
        {
            try
            {
                await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
            }
            catch (Exception e)
            {
                (failures ??= []).Add(e);
            }
        }

        if (failures is { Count: > 0 })
            throw new AggregateException("Some tasks were not loaded.", failures);
    }

    public async Task<Exception?> TryAsync(string id)
    {
        try
        {
            await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
            return null;
        }
        catch (HttpRequestException e)
        {
            return new IOException("not loaded", e);
        }
    }

    public void Report(string id) => Console.WriteLine(TryAsync(id).Result?.Message ?? "fine");
}
