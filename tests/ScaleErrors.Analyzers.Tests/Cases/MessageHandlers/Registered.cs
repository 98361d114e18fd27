using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.MessageHandlers.Registered;

// Typed clients get their handlers where they are registered.
public sealed class ThrottlingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
            return response;
        await Task.Delay(TimeSpan.FromSeconds(10), cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

public sealed class TaskClient(HttpClient http)
{
    public async Task CreateAsync(object task) =>
        (await http.PostAsJsonAsync("https://api.scale.com/v1/task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
}

public sealed class BatchClient(HttpClient http)
{
    public async Task CreateAsync(object batch) =>
        (await http.PostAsJsonAsync("https://api.scale.com/v1/batches", batch)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
}

public static class Startup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddTransient<ThrottlingHandler>();
        services.AddHttpClient<TaskClient>().AddHttpMessageHandler<ThrottlingHandler>();
        services.AddHttpClient<BatchClient>();
    }
}
