// Clients and addresses come from other files: who creates, who configures, who is derived from.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Clients;

internal sealed class TasksClient(HttpClient http)
{
    public async Task Create(HttpContent content) => await http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class OtherClient(HttpClient http)
{
    public async Task Create(HttpContent content) => await http.PostAsync("v1/tasks", content);
}

internal sealed class AddressClient
{
    private readonly HttpClient _http = new();
    private readonly string _root;

    public AddressClient(string root) => _root = root;

    public async Task Create(HttpContent content) => await _http.PostAsync($"{_root}/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class Wrapper
{
    public HttpClient Http { get; set; } = new();

    public HttpClient Plain { get; set; } = new();

    public async Task Send(HttpContent content)
    {
        await Http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Plain.PostAsync("v1/tasks", content);
    }
}

internal sealed class Users(HttpContent content)
{
    public async Task Send()
    {
        await Shared.Scale.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Shared.Other.PostAsync("tasks", content);
        await Shared.Late.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Shared.Singleton.Instance.Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Factory.Create().PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Factory.CreateFor("https://api.other.example").PostAsync("tasks", content);
        await Factory.CreateFor("https://api.scale.com").PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await new HttpClient().UseScale().PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Helper(Poster poster)
    {
        await poster.Post("https://api.scale.com/v1/tasks", content);
        await Posts.Post(new HttpClient(), "https://api.other.example/v1/tasks", content);
    }
}

internal sealed class Derived : DerivedBase
{
    public async Task Send(HttpContent content) => await Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429

    protected override string Root => "https://api.scale.com/v1/";
}

internal sealed partial class Parts(HttpClient http)
{
    public async Task Send(HttpContent content)
    {
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.GetAsync(Endpoint.Tasks()); // expect: SCALE402 SCALE429
        await http.GetAsync(Endpoint.Others());
    }
}
