using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using RestSharp;

namespace Cases.Libraries.RestSharp.Registered;

internal sealed class InjectedApi(IRestClient client)
{
    public async Task<bool> CreateAsync(object batch)
    {
        var response = await client.ExecutePostAsync(new RestRequest("batches").AddJsonBody(batch)); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessful;
    }
}

internal sealed class KeptApi
{
    private readonly IRestClient _client;

    public KeptApi(IRestClient client) => _client = client;

    public async Task<bool> CreateAsync(object batch)
    {
        var response = await _client.ExecutePostAsync(new RestRequest("batches").AddJsonBody(batch)); // expect: SCALE402 SCALE409
        return response.StatusCode == HttpStatusCode.TooManyRequests ? throw new HttpRequestException("Too many requests.") : response.IsSuccessful;
    }
}

// The class is registered with another address than the interface.
internal sealed class HookApi(RestClient client)
{
    public Task NotifyAsync() => client.ExecutePostAsync(new RestRequest("done"));
}

internal sealed class KeyedApi([FromKeyedServices("scale")] IRestClient scale, [FromKeyedServices("partner")] IRestClient partner)
{
    public async Task SendAsync(object task)
    {
        await scale.PostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409 SCALE429
        await partner.PostAsync(new RestRequest("task/chat").AddJsonBody(task));
    }
}

internal sealed class LookedUp(System.IServiceProvider services)
{
    public async Task SendAsync(object task)
    {
        var client = services.GetRequiredService<IRestClient>();
        await client.PostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409 SCALE429
        await services.GetRequiredKeyedService<IRestClient>("partner").PostAsync(new RestRequest("task/chat"));
        await services.GetRequiredService<RestClient>().PostAsync(new RestRequest("done"));
    }
}

internal sealed class TypedApi
{
    private readonly RestClient _client;

    public TypedApi(HttpClient http) => _client = new RestClient(http);

    public async Task SendAsync(object task) => await _client.PostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class NamedApi(IHttpClientFactory factory)
{
    public async Task SendAsync(object task)
    {
        using var client = new RestClient(factory.CreateClient("other"));
        await client.PostAsync(new RestRequest("task/chat").AddJsonBody(task));
    }
}

public sealed class FactoryMade(RestClient client)
{
    public async Task SendAsync(object task) => await client.PostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409 SCALE429
}

// Nobody is seen to make one, and other types are registered.
internal sealed class Unregistered(IRestClientWrapper wrapper)
{
    public Task SendAsync() => wrapper.Client.PostAsync(new RestRequest("task/chat"));
}

internal interface IRestClientWrapper
{
    IRestClient Client { get; }
}
