//! uses: restsharp
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RestSharp;
using RestSharp.Authenticators;

namespace Cases.Libraries.RestSharp.Addresses;

internal static class ByClient
{
    private static readonly RestClient Shared = new(new Uri("https://api.scale.com"));

    public static Task StaticAsync() => Shared.ExecuteAsync(new RestRequest("v1/task/imageannotation", Method.Post)); // expect: SCALE402 SCALE409 SCALE429

    public static async Task ByTextAsync()
    {
        using var client = new RestClient("https://api.scale.com/v1");
        await client.ExecuteAsync(new RestRequest("batches", Method.Post)); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task ByOptionsAsync(string key)
    {
        var options = new RestClientOptions
        {
            BaseUrl = new Uri("https://api.scale.com/v1"),
            Authenticator = new HttpBasicAuthenticator(key, ""),
        };
        var client = new RestClient(options);
        await client.PostAsync(new RestRequest("batches")); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task ByLambdaAsync()
    {
        var client = new RestClient(options => options.BaseUrl = new Uri("https://api.scale.com/v1"));
        await client.ExecutePutAsync(new RestRequest("batches")); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task ByConfiguringMethodAsync()
    {
        var client = new RestClient(Configure);
        await client.ExecuteGetAsync("batches"); // expect: SCALE402 SCALE429
    }

    private static void Configure(RestClientOptions options)
    {
        options.UserAgent = "labeling/1.0";
        options.BaseUrl = new Uri("https://api.scaleapi.com/v1");
    }

    public static async Task ElsewhereAsync()
    {
        var client = new RestClient("https://api.example.com/v1");
        await client.ExecuteAsync(new RestRequest("batches", Method.Post));
        await client.PostAsync(new RestRequest("https://hooks.example.com/api.scale.com"));
        await new RestClient(options => options.BaseUrl = new Uri("https://www.example.com")).ExecuteGetAsync("batches");
    }

    public static Task UnknownAsync(RestClient client) => client.ExecuteAsync(new RestRequest("v1/tasks"));
}

internal static class ByRequest
{
    public static async Task AbsoluteAsync(string id)
    {
        var client = new RestClient();
        await client.ExecuteAsync(new RestRequest($"https://api.scale.com/v1/task/{id}")); // expect: SCALE402 SCALE429
        await client.ExecuteAsync(new RestRequest(new Uri("https://api.scale.com/v1/batches"), Method.Post)); // expect: SCALE402 SCALE409 SCALE429
        await client.GetAsync<string>("https://api.scale.com/v1/teams"); // expect: SCALE402 SCALE429
        await client.ExecuteAsync(new RestRequest("https://api.example.com/v1/batches", Method.Post));
    }

    // An absolute resource goes where it says, whatever the client's address is.
    public static async Task OfOtherHostAsync()
    {
        var client = new RestClient("https://api.scale.com/v1");
        await client.ExecuteAsync(new RestRequest("https://storage.example.com/upload", Method.Put));
    }

    public static async Task BuiltAsync(string id)
    {
        var request = new RestRequest { Resource = "https://api.scale.com/v1/task/{id}", Method = Method.Delete };
        request.AddUrlSegment("id", id).AddHeader("Accept", "application/json");
        await new RestClient().ExecuteAsync(request); // expect: SCALE402 SCALE429
    }

    public static async Task FromHelperAsync(object task)
    {
        var client = new RestClient("https://api.scale.com/v1");
        await client.ExecuteAsync(Create("task/imageannotation", Method.Post).AddJsonBody(task)); // expect: SCALE402 SCALE409 SCALE429
        await client.ExecuteAsync(Create("tasks", Method.Get)); // expect: SCALE402 SCALE429
    }

    private static RestRequest Create(string resource, Method method) => new RestRequest(resource, method).AddHeader("X-Team", "labeling");
}

// One place sends with the method that its callers give.
internal sealed class Sender
{
    private readonly IRestClient _client = new RestClient("https://api.scale.com/v1").AddDefaultHeader("Accept", "application/json");

    private async Task<RestResponse> SendAsync(string resource, Method method, object? body)
    {
        var request = new RestRequest(resource, method);
        if (body is not null)
            request.AddJsonBody(body);
        return await _client.ExecuteAsync(request); // expect: SCALE409
    }

    public async Task<bool> CreateAsync(object body)
    {
        var response = await SendAsync("batches", Method.Post, body);
        if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests)
            throw new TimeoutException();
        return response.IsSuccessful;
    }

    public async Task<bool> ExistsAsync(string name)
    {
        var response = await SendAsync("batches/" + name, Method.Get, null);
        if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests)
            throw new TimeoutException();
        return response.IsSuccessful;
    }
}

// The options come from elsewhere, the address is known.
internal sealed class OptionsClient(RestClientOptions options)
{
    private readonly RestClient _client = new(options);

    public static OptionsClient Create() => new(new RestClientOptions("https://api.scale.com/v1/"));

    public Task<RestResponse> CreateAsync() => _client.ExecutePostAsync(new RestRequest("batches")); // expect: SCALE402 SCALE409 SCALE429

    public async Task CreateTwiceAsync()
    {
        var first = await CreateAsync();
        Console.WriteLine(first.StatusCode);
    }
}

internal static class OverHttpClient
{
    public static async Task GivenAsync()
    {
        var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        var client = new RestClient(http);
        await client.ExecutePostAsync(new RestRequest("batches")); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task GivenWithOptionsAsync(HttpClient http)
    {
        var client = new RestClient(http, new RestClientOptions("https://api.scale.com/v1"));
        await client.ExecutePostAsync(new RestRequest("batches")); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task OtherAsync()
    {
        var client = new RestClient(new HttpClient { BaseAddress = new Uri("https://api.example.com/v1/") });
        await client.ExecutePostAsync(new RestRequest("batches"));
    }
}
