//! uses: flurl4
using System;
using System.Net.Http;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Flurl.Http.Configuration;

namespace Cases.Libraries.Flurl.Clients;

internal sealed class Owned
{
    private readonly IFlurlClient _client = new FlurlClient("https://api.scale.com/v1").WithHeader("Accept", "application/json").WithTimeout(30);

    public Task CreateAsync(object task) => _client.Request("task", "imageannotation").PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429

    public async Task<string> ReadAsync(string id)
    {
        try
        {
            return await _client.Request("task").AppendPathSegment(id).GetStringAsync(); // expect: SCALE402
        }
        catch (FlurlHttpException e) when (e.StatusCode == 429)
        {
            return "busy";
        }
    }

    // An absolute segment goes where it says.
    public Task NotifyAsync() => _client.Request("https://hooks.example.com", "done").PostAsync();

    public Task AbsoluteAsync() => new FlurlClient().Request("https://api.scale.com/v1/batches").PostAsync(); // expect: SCALE402 SCALE409 SCALE429

    public Task SetAsync()
    {
        var client = new FlurlClient { BaseUrl = "https://api.scale.com" };
        var request = client.Request("v1/batches");
        request.WithHeader("X-Team", "labeling");
        return request.PostJsonAsync(new { }); // expect: SCALE402 SCALE409 SCALE429
    }

    public Task OverHttpClientAsync()
    {
        var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        return new FlurlClient(http).Request("batches").PostJsonAsync(new { }); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class Cached(IFlurlClientCache clients)
{
    public static IFlurlClientCache Configure() => new FlurlClientCache()
        .Add("scale", "https://api.scale.com/v1", builder => builder.WithTimeout(10))
        .Add("partner", "https://partner.example.com");

    public async Task SendAsync(object task)
    {
        await clients.Get("scale").Request("task/chat").PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429
        await clients.Get("partner").Request("task/chat").PostJsonAsync(task);
        await clients.GetOrAdd("other", "https://api.scale.com/v2").Request("batch").PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class Kept
{
    private readonly IFlurlClient _client;

    public Kept(IFlurlClientCache clients) => _client = clients.Get("scale");

    public async Task<bool> ExistsAsync(string id)
    {
        try
        {
            await _client.Request("task", id).GetAsync(); // expect: SCALE402 SCALE429
            return true;
        }
        catch (FlurlHttpException e) when (e.StatusCode == 404)
        {
            return false;
        }
    }
}

internal static class Global
{
    public static void Configure() => FlurlHttp.Clients.Add("files", "https://api.scale.com/v1/files");

    public static Task UploadAsync(HttpContent content) => FlurlHttp.Clients.Get("files").Request("upload").PostAsync(content); // expect: SCALE402 SCALE409 SCALE429
}

internal static class Built
{
    private static readonly IFlurlClient Client = new FlurlClientBuilder("https://api.scale.com/v1").WithTimeout(10).Build();

    public static Task SendAsync(object task) => Client.Request("task", "chat").PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429
}
