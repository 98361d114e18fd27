using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Registrations.Named;

internal static class ClientNames
{
    public const string Scale = "scale";
    public static readonly string Uploads = "scale-uploads";
}

internal static class Setup
{
    public static void Configure(IServiceCollection services, Uri weather)
    {
        services.AddHttpClient(ClientNames.Scale, client => client.BaseAddress = new Uri("https://api.scale.com/v1/"));
        services.AddHttpClient(nameof(Reports)).ConfigureHttpClient(client =>
        {
            if (client.BaseAddress is null)
                client.BaseAddress = new Uri("https://api.scale.com/v2/");
        });
        services.AddHttpClient(ClientNames.Uploads, (_, client) => client.BaseAddress = new Uri(new Uri("https://api.scale.com"), "v1/files/"));
        services.AddHttpClient("weather", client => client.BaseAddress = weather);
        services.AddHttpClient("Scale", client => client.BaseAddress = new Uri("https://scale.example/"));
        services.AddHttpClient<Typed>(client => client.BaseAddress = new Uri("https://api.scale.com/v1/"));
        services.AddHttpClient("keyed", client => client.BaseAddress = new Uri("https://api.scale.com/v1/")).AddAsKeyed();
    }
}

internal sealed class Tasks(IHttpClientFactory factory)
{
    private readonly HttpClient _http = factory.CreateClient(ClientNames.Scale);

    public async Task CreateAsync(object task)
    {
        using var response = await factory.CreateClient("scale").PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException();
        response.EnsureSuccessStatusCode();
    }

    public Task<string> GetAsync(string id) => _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429

    // Names are case sensitive.
    public Task<string> OtherAsync() => factory.CreateClient("Scale").GetStringAsync("tasks");

    public Task<string> WeatherAsync() => factory.CreateClient("weather").GetStringAsync("today");

    public Task<string> NobodyAsync() => factory.CreateClient("scales").GetStringAsync("tasks");

    public Task<string> UnnamedAsync() => factory.CreateClient().GetStringAsync("tasks");

    // An absolute address needs no base.
    public Task<string> ElsewhereAsync() => factory.CreateClient("scale").GetStringAsync("https://status.example/tasks");

    public async Task EitherAsync(bool other)
    {
        using var client = factory.CreateClient(other ? "weather" : "scale");
        using var response = await client.DeleteAsync("task/1"); // expect: SCALE402 SCALE429
    }
}

internal sealed class Reports(IHttpClientFactory factory)
{
    public async Task<string> GetAsync()
    {
        var client = factory.CreateClient(nameof(Reports));
        return await client.GetStringAsync("reports"); // expect: SCALE402 SCALE429
    }

    public async Task UploadAsync(HttpContent content)
    {
        using var http = factory.CreateClient(ClientNames.Uploads);
        await http.PostAsync("upload", content); // expect: SCALE402 SCALE409 SCALE429
    }

    // A typed client's name is that of its type.
    public async Task<string> ByTypeAsync() => await factory.CreateClient(nameof(Typed)).GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    // Whose name it is, the callers know.
    public async Task<string> AnyAsync(string name) => await factory.CreateClient(name).GetStringAsync("tasks");

    public Task<string> Use() => AnyAsync("weather");
}

internal sealed class Typed(HttpClient http)
{
    public Uri? Address => http.BaseAddress;
}

internal sealed class Keyed([FromKeyedServices("keyed")] HttpClient http, [FromKeyedServices("weather")] HttpClient weather)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public Task<string> WeatherAsync() => weather.GetStringAsync("tasks");

    public static Task<string> LookUpAsync(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<HttpClient>("keyed").GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public static Task<string> LookUpWeatherAsync(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<HttpClient>("weather").GetStringAsync("tasks");
}
