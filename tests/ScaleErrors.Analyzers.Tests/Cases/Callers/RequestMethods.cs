// Who calls a helper decides on the request method: 409 is not asked about where it can't be the answer.
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Callers.RequestMethods;

public sealed class TaskStore
{
    private const string Root = "https://api.scale.com/v1/";
    private readonly HttpClient _http = new();

    public async Task<string> CreateAsync(HttpContent task)
    {
        using var response = await SendAsync(HttpMethod.Post, "task/imageannotation", task);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new InvalidOperationException("The endpoint is not enabled.");
            case HttpStatusCode.Conflict:
                return "known";
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException();
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task DeleteAsync(string id)
    {
        using var response = await SendAsync(HttpMethod.Delete, "task/" + id); // expect: SCALE402 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task CancelAsync(string id)
    {
        using var response = await SendAsync(HttpMethod.Post, "task/" + id + "/cancel"); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task<bool> ExistsAsync(string id)
    {
        var response = await ReadAsync("task/" + id);
        return response.IsSuccessStatusCode;
    }

    private async Task<HttpResponseMessage> ReadAsync(string path)
    {
        return await SendAsync(HttpMethod.Get, path); // expect: SCALE402 SCALE429
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        _http.SendAsync(new HttpRequestMessage(method, Root + path) { Content = content });
}

// All who call it read: 409 can't come, whatever the helper does.
public sealed class TaskReader
{
    private const string Root = "https://api.scale.com/v1/";
    private readonly HttpClient _http = new();

    public Task<string?> ReadAsync(string id) => SendAsync(HttpMethod.Get, "task/" + id);

    public Task<string?> DeleteAsync(string id) => SendAsync(HttpMethod.Delete, "task/" + id);

    private async Task<string?> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : null;
    }
}

// Others may call it with whatever they want.
public sealed class OpenSender
{
    private const string Root = "https://api.scale.com/v1/";
    private readonly HttpClient _http = new();

    public Task<bool> ReadAsync(string id) => SendAsync(HttpMethod.Get, "task/" + id);

    public async Task<bool> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }
}

// The method may be a word, the request may come whole, a helper may make it, and nothing at all may mean GET.
internal sealed class Shapes
{
    private const string Root = "https://api.scale.com/v1/";
    private readonly HttpClient _http = new();

    public async Task<bool> DeleteAsync(string id) => await ByNameAsync("DELETE", "task/" + id);

    public async Task<bool> ReadAsync(string id) => await ByRequestAsync(new HttpRequestMessage(HttpMethod.Get, Root + "task/" + id));

    public async Task<bool> WriteAsync(string id) => await ByAnyRequestAsync(new HttpRequestMessage(HttpMethod.Put, Root + "task/" + id));

    public async Task<bool> ReadAnyAsync(string id) => await ByAnyRequestAsync(new HttpRequestMessage(HttpMethod.Get, Root + "task/" + id));

    public async Task<bool> ListAsync() => await OrGetAsync("tasks", null) && await OrGetAsync("batches");

    public async Task<bool> BuiltReadAsync(string id)
    {
        using var request = Build(HttpMethod.Get, id);
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode;
    }

    public async Task<bool> BuiltWriteAsync(string id)
    {
        using var request = Build(HttpMethod.Patch, id);
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }

    private async Task<bool> ByNameAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Root + path);
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode;
    }

    private async Task<bool> ByRequestAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Root + "tasks");
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode;
    }

    private async Task<bool> ByAnyRequestAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Root + "tasks");
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }

    private async Task<bool> OrGetAsync(string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Root + path);
        using var response = await _http.SendAsync(request); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode;
    }

    private static HttpRequestMessage Build(HttpMethod method, string id) => new(method, Root + "task/" + id);
}
