using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Registrations.Typed;

internal sealed record Settings(string Key);

internal static class Setup
{
    private const string Scale = "https://api.scale.com/v1/";

    public static void Configure(IServiceCollection services)
    {
        services.AddHttpClient<AnnotationClient>(client => client.BaseAddress = new Uri(Scale));
        services.AddHttpClient<IBatches, BatchClient>((provider, client) =>
        {
            client.BaseAddress = new Uri("https://api.scale.com/v1/");
            client.DefaultRequestHeaders.Add("Authorization", provider.GetRequiredService<Settings>().Key);
        });
        services.AddHttpClient<WeatherClient>(client => client.BaseAddress = new Uri("https://api.weather.example/"));
        services.AddHttpClient<IForecasts, ForecastClient>(client => client.BaseAddress = new Uri("https://api.weather.example/"));

        // Configured behind the registration, by a name of its own, and by methods.
        services.AddHttpClient<FileClient>("scale-files").ConfigureHttpClient(client => client.BaseAddress = new Uri(Scale));
        services.AddHttpClient<ProjectClient>().ConfigureHttpClient(SetUp).SetHandlerLifetime(TimeSpan.FromMinutes(5));
        services.AddHttpClient<TeamClient>(client => client.UseScale());
        var builder = services.AddHttpClient<StudioClient>();
        builder.ConfigureHttpClient((_, client) => SetUp(client));

        // A typed client on top of a named one; factories.
        services.AddHttpClient("scale", SetUp).AddTypedClient<TaskClient>().AddTypedClient<IWebhooks>(http => new WebhookClient(http, retries: 3));
        services.AddHttpClient<IExports, ExportClient>("exports", (http, provider) =>
        {
            http.BaseAddress = new Uri(Scale);
            return new ExportClient(http);
        });

        // It sets its own address, whatever is registered.
        services.AddHttpClient<MovedClient>(SetUp);
        services.AddHttpClient<Derived>(SetUp);
        services.AddHttpClient<BaseOnly>(SetUp);
    }

    private static void SetUp(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(30);
        client.BaseAddress = new Uri(Scale);
    }

    private static void UseScale(this HttpClient client) => SetUp(client);
}

internal sealed class AnnotationClient(HttpClient http)
{
    public async Task CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/imageannotation", task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

internal interface IBatches
{
    Task<bool> CreateAsync(string name);
}

internal sealed class BatchClient : IBatches
{
    private readonly HttpClient _http;

    public BatchClient(HttpClient http, Settings settings)
    {
        _http = http ?? throw new ArgumentNullException(nameof(http));
        _http.DefaultRequestHeaders.Add("X-Key", settings.Key);
    }

    public async Task<bool> CreateAsync(string name)
    {
        using var response = await _http.PostAsJsonAsync("batches", new { name }); // expect: SCALE402 SCALE429
        return response.StatusCode == HttpStatusCode.Conflict ? throw new InvalidOperationException(name) : response.IsSuccessStatusCode;
    }
}

internal sealed class WeatherClient(HttpClient http)
{
    public Task<string> TodayAsync() => http.GetStringAsync("today");
}

internal interface IForecasts
{
    Task<string> TomorrowAsync();
}

// The other typed client's registration has the same shape.
internal sealed class ForecastClient(HttpClient http) : IForecasts
{
    public Task<string> TomorrowAsync() => http.GetStringAsync("tomorrow");
}

internal sealed class FileClient(HttpClient http)
{
    public async Task<string> UploadAsync(HttpContent content)
    {
        using var response = await http.PostAsync("files/upload", content); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException();
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}

internal sealed class ProjectClient(HttpClient http)
{
    public HttpClient Http { get; } = http;

    public async Task<string> ListAsync() => await Http.GetStringAsync("projects"); // expect: SCALE402 SCALE429
}

internal sealed class TeamClient(HttpClient http)
{
    public async Task<List<string>?> ListAsync() => await http.GetFromJsonAsync<List<string>>("teams"); // expect: SCALE402 SCALE429
}

internal sealed class StudioClient(HttpClient http)
{
    public async Task<string> StatusAsync() => await http.GetStringAsync("studio/status"); // expect: SCALE402 SCALE429
}

internal sealed class TaskClient(HttpClient http)
{
    public async Task<string> GetAsync(string id) => await http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429
}

internal interface IWebhooks
{
    Task ResendAsync(string id);
}

internal sealed class WebhookClient(HttpClient http, int retries) : IWebhooks
{
    public int Retries { get; } = retries;

    public async Task ResendAsync(string id)
    {
        using var response = await http.PostAsync($"task/{id}/resend", null); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal interface IExports
{
    Task<string> GetAsync();
}

internal sealed class ExportClient(HttpClient http) : IExports
{
    public Task<string> GetAsync() => http.GetStringAsync("exports"); // expect: SCALE402 SCALE429
}

internal sealed class MovedClient
{
    private readonly HttpClient _http;

    public MovedClient(HttpClient http)
    {
        _http = http;
        _http.BaseAddress = new Uri("https://annotations.example/");
    }

    public Task<string> GetAsync() => _http.GetStringAsync("tasks");
}

// Nobody registers it: whatever it is given, it is not known where that goes.
internal sealed class Unregistered(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks");
}

// It makes its own client in place of the injected one.
internal sealed class Rebuilt
{
    private readonly HttpClient _http;

    public Rebuilt(HttpClient http) => _http = new HttpClient { Timeout = http.Timeout };

    public Task<string> GetAsync() => _http.GetStringAsync("tasks");
}

internal abstract class Common(HttpClient http)
{
    protected Task<string> ReadAsync(string path) => http.GetStringAsync(path); // expect: SCALE402 SCALE429
}

internal sealed class Derived(HttpClient http) : Common(http)
{
    public Task<string> GetAsync() => ReadAsync("tasks");
}

internal class BaseOnly(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks"); // expect: SCALE402 SCALE429
}

// Its base type is registered, it is not.
internal sealed class Sibling(HttpClient http) : BaseOnly(new HttpClient())
{
    public Task<string> OtherAsync() => http.GetStringAsync("tasks");
}
