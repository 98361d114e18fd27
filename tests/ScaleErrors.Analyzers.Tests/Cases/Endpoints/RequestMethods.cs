// Which request method a call uses: 409 can't answer GET, HEAD and DELETE.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Methods;

internal sealed class Messages(HttpClient http)
{
    private const string Url = "https://api.scale.com/v1/tasks";
    private static readonly HttpMethod Merge = new("MERGE");
    private static readonly HttpMethod Create = HttpMethod.Post;
    private readonly HttpRequestMessage _create = new(HttpMethod.Post, Url);
    private readonly HttpRequestMessage _read = new(HttpMethod.Get, Url);

    public async Task Inline()
    {
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Put, Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Patch, Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Options, Url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, Url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new(HttpMethod.Get, new Uri(Url))); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(requestUri: Url, method: HttpMethod.Get)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage { RequestUri = new Uri(Url) }); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri(Url) }); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, Url) { Method = HttpMethod.Post }); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://api.other.example/"));
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://api.other.example/") { RequestUri = new Uri(Url) }); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "v1/tasks"));
        await http.SendAsync(new HttpRequestMessage());
    }

    public async Task Spelled(string unknown)
    {
        const string patch = "PATCH";
        await http.SendAsync(new HttpRequestMessage(new HttpMethod(patch), Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(new HttpMethod("get"), Url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Parse("POST"), Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Parse("DELETE"), Url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(new HttpMethod(unknown), Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(Merge, Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(Create, Url)); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Choices(bool write, HttpMethod unknown)
    {
        await http.SendAsync(new HttpRequestMessage(write ? HttpMethod.Post : HttpMethod.Get, Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(write ? HttpMethod.Delete : HttpMethod.Get, Url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(unknown, Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(unknown ?? HttpMethod.Get, Url)); // expect: SCALE402 SCALE409 SCALE429
        var method = write ? HttpMethod.Head : HttpMethod.Get;
        await http.SendAsync(new HttpRequestMessage(method, Url)); // expect: SCALE402 SCALE429
    }

    public async Task Locals(bool write)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        await http.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        using var read = new HttpRequestMessage(HttpMethod.Get, Url);
        await http.SendAsync(read); // expect: SCALE402 SCALE429
        var parts = new HttpRequestMessage();
        parts.Method = HttpMethod.Post;
        parts.RequestUri = new Uri(Url);
        await http.SendAsync(parts); // expect: SCALE402 SCALE409 SCALE429
        var changed = new HttpRequestMessage(HttpMethod.Post, Url);
        changed.Method = HttpMethod.Delete;
        await http.SendAsync(changed); // expect: SCALE402 SCALE429
        changed.RequestUri = new Uri("https://api.other.example/");
        await http.SendAsync(changed);
        var maybe = new HttpRequestMessage(HttpMethod.Get, Url);
        if (write)
            maybe.Method = HttpMethod.Post;
        await http.SendAsync(maybe); // expect: SCALE402 SCALE409 SCALE429
        maybe = new HttpRequestMessage(HttpMethod.Get, Url);
        await http.SendAsync(maybe); // expect: SCALE402 SCALE429
    }

    public async Task Members(HttpRequestMessage unknown)
    {
        await http.SendAsync(_create); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(_read); // expect: SCALE402 SCALE429
        await http.SendAsync(Read); // expect: SCALE402 SCALE429
        await http.SendAsync(Build("7")); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(unknown);
        unknown.RequestUri = new Uri(Url);
        await http.SendAsync(unknown); // expect: SCALE402 SCALE409 SCALE429
    }

    private static HttpRequestMessage Read => new(HttpMethod.Get, Url);

    private static HttpRequestMessage Build(string id)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/{id}/cancel");
        request.Headers.Add("Accept", "application/json");
        return request;
    }
}

internal sealed class WithBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/") };

    public async Task Send(HttpRequestMessage unknown)
    {
        await _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "v1/tasks")); // expect: SCALE402 SCALE429
        await _http.SendAsync(new HttpRequestMessage(HttpMethod.Post, "v1/tasks")); // expect: SCALE402 SCALE409 SCALE429
        await _http.SendAsync(new HttpRequestMessage()); // expect: SCALE402 SCALE429
        await _http.SendAsync(unknown); // expect: SCALE402 SCALE409 SCALE429
        await _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://api.other.example/"));
    }
}
