// A host is compared as a host: text that merely contains it is no evidence.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Hosts;

internal sealed class Tricks(HttpClient http, HttpContent content)
{
    public async Task Known()
    {
        await http.PostAsync("https://api.scale.com", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("HTTPS://API.SCALE.COM/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com./v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com:443/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com:8443/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://user:pw@api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com?limit=1", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com#top", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(" https://api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com/v1?u=https://evil.example/", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Others()
    {
        await http.PostAsync("https://api.scale.com.evil.example/", content);
        await http.PostAsync("https://api.scale.com@evil.example/", content);
        await http.PostAsync("https://api.scale.com:443@evil.example/", content);
        await http.PostAsync("https://evil.example/?u=https://api.scale.com", content);
        await http.PostAsync("https://evil.example#https://api.scale.com/", content);
        await http.PostAsync("https://evil.example/https://api.scale.com/", content);
        await http.PostAsync(@"https://evil.example\@api.scale.com", content);
        await http.PostAsync("https://api-scale.com/", content);
        await http.PostAsync("https://xapi.scale.com/", content);
        await http.PostAsync("https://scale.com/", content);
        await http.PostAsync("https://api.scale.co/", content);
        await http.PostAsync("https://api.scale.community/", content);
        await http.PostAsync("https://", content);
        await http.PostAsync("https:///api.scale.com/", content);
        await http.PostAsync("https:/api.scale.com/", content);
        await http.PostAsync("https://api.scale.com:port/", content);
        await http.PostAsync("https://[api.scale.com]/", content);
        await http.PostAsync("https://api..scale.com/", content);
        await http.PostAsync("//api.scale.com/", content);
        await http.PostAsync("api.scale.com/v1/tasks", content);
        await http.PostAsync("ftp://api.scale.com/", content);
        await http.PostAsync("mailto:someone@api.scale.com", content);
        await http.PostAsync("xhttps://api.scale.com/", content);
    }

    public async Task Holes(string part, int port)
    {
        await http.PostAsync($"https://api.scale.com{part}", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com" + part, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"https://api.scale.com{part}?limit=1", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"https://api.scale.com{part}/tasks/a@b", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"https://api.scale.com:{port}/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"https://user:{part}@api.scale.com/v1/tasks", content);
        await http.PostAsync($"https://api.scale.com.{part}", content);
        await http.PostAsync($"https://api.scale.com.{part}/v1/tasks", content);
        await http.PostAsync($"https://api.scale.com{part}.evil.example/", content);
        await http.PostAsync($"https://api.scale.com{part}@evil.example/", content);
        await http.PostAsync($"https://api.scale.com:{port}@evil.example/", content);
        await http.PostAsync($"https://api.scale.com-{part}/v1/tasks", content);
        await http.PostAsync($"https://api.{part}.com/v1/tasks", content);
        await http.PostAsync($"https://{part}.scale.com/v1/tasks", content);
        await http.PostAsync($"https://{part}/v1/tasks?u=https://api.scale.com/", content);
        await http.PostAsync($"https{part}://api.scale.com/", content);
        await http.PostAsync($"http{part}api.scale.com/", content);
        await http.PostAsync($"{part}://api.scale.com/", content);
        await http.PostAsync($"{part}api.scale.com/", content);
    }
}

// The address of the call wins over the base address of its client if it is absolute.
internal sealed class WithBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task Send(HttpContent content, string unknown, Uri other)
    {
        await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync("/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync("", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync((string?)null, content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync(default(Uri), content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync("?limit=1", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync($"task/{unknown}", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync($"{unknown}/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync(unknown, content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync(other, content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync(new Uri("tasks", UriKind.Relative), content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync("batches/a:b", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync(new Uri(_http.BaseAddress!, "tasks"), content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync(_http.BaseAddress + "tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync("https://api.other.example/tasks", content);
        await _http.PostAsync($"https://{unknown}/tasks", content);
        await _http.PostAsync("ftp://api.other.example/tasks", content);
        await _http.PostAsync("//api.other.example/tasks", content);
    }
}
