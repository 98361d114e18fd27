// The code that says where a call goes stands in other files of the same compilation.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Parts;

internal sealed partial class Client
{
    private readonly HttpClient _http;
    private HttpClient _late = null!;
    private readonly HttpClient _unset = new();

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _late.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _unset.PostAsync("tasks", content);
        await _unset.PostAsync(Routes.Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        await _late.PostAsync(Routes.Other, content);
        await Fresh.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed partial class Primary(HttpClient http, HttpClient other)
{
    public async Task Send(HttpContent content)
    {
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await other.PostAsync("tasks", content);
    }
}

internal sealed class Derived(HttpClient http) : Base(http)
{
    public async Task Send(HttpContent content)
    {
        await Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Unset.PostAsync("tasks", content);
        await Late.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public void Configure() => Late.BaseAddress = new Uri(Routes.Root);
}

internal sealed class DerivedClient : BaseClient
{
    public async Task Send(HttpContent content) => await PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
}
