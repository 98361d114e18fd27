using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Registrations.Services;

// Clients that are services by themselves.
internal static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(new HttpClient(new Throttle { InnerHandler = new HttpClientHandler() }) { BaseAddress = new Uri("https://api.scale.com/v1/") });
        services.AddKeyedSingleton("plain", (_, _) => new HttpClient { BaseAddress = new Uri("https://api.scale.com/v2/") });
        services.AddHttpClient<OtherApi>(http => http.BaseAddress = new Uri("https://api.example.com/"));
        services.AddScoped<TaskApi>();
    }
}

internal sealed class Throttle : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var response = await base.SendAsync(request, ct);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too many requests.");
        return response;
    }
}

internal sealed class TaskApi(HttpClient http)
{
    public async Task CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class BatchApi([FromKeyedServices("plain")] HttpClient http)
{
    public async Task CreateAsync(object batch)
    {
        using var response = await http.PostAsJsonAsync("batch", batch); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

// A typed client is given its own.
internal sealed class OtherApi(HttpClient http)
{
    public async Task CreateAsync(object batch)
    {
        using var response = await http.PostAsJsonAsync("batch", batch);
        response.EnsureSuccessStatusCode();
    }
}
