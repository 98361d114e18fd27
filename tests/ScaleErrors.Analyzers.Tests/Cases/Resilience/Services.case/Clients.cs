using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Registry;
using Polly.Retry;

namespace Cases.Resilience.Services;

internal sealed class ByProvider(HttpClient http, ResiliencePipelineProvider<string> provider)
{
    public async Task ScaleAsync(object task)
    {
        var pipeline = provider.GetPipeline<HttpResponseMessage>(Keys.Scale);
        using var response = await pipeline.ExecuteAsync(async token => await http.PostAsJsonAsync("task/chat", task, token)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    public async Task TimeoutsAsync(object task)
    {
        var pipeline = provider.GetPipeline<HttpResponseMessage>("timeouts");
        using var response = await pipeline.ExecuteAsync(async token => await http.PostAsJsonAsync("task/chat", task, token)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    // Nobody is seen to register it.
    public async Task ElsewhereAsync(object task)
    {
        var pipeline = provider.GetPipeline<HttpResponseMessage>("elsewhere");
        using var response = await pipeline.ExecuteAsync(async token => await http.PostAsJsonAsync("task/chat", task, token));
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class ByKey(HttpClient http, [FromKeyedServices(Keys.Scale)] ResiliencePipeline<HttpResponseMessage> pipeline)
{
    public async Task<bool> CreateAsync(object task)
    {
        using var response = await pipeline.ExecuteAsync(async token => await http.PostAsJsonAsync("task/chat", task, token)); // expect: SCALE402 SCALE409
        return response.IsSuccessStatusCode;
    }
}

internal sealed class Injected(HttpClient http, IAsyncPolicy<HttpResponseMessage> throttled, AsyncRetryPolicy<HttpResponseMessage> server)
{
    public async Task ThrottledAsync(object task)
    {
        using var response = await throttled.ExecuteAsync(() => http.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    public async Task ServerAsync(object task)
    {
        using var response = await server.ExecuteAsync(() => http.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class FromRegistry(IHttpClientFactory factory, IReadOnlyPolicyRegistry<string> registry)
{
    public async Task<string> WaitingAsync() => await factory.CreateClient("waiting").GetStringAsync("tasks"); // expect: SCALE402

    public async Task<string> ServerAsync() => await factory.CreateClient("server").GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public async Task<string> NobodyAsync() => await factory.CreateClient("nobody").GetStringAsync("tasks");

    public async Task ByHandAsync(HttpClient http, object task)
    {
        var policy = registry.Get<IAsyncPolicy<HttpResponseMessage>>("waiting");
        using var response = await policy.ExecuteAsync(() => http.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }
}

// A handler that runs its send with a pipeline.
internal sealed class PipelineHandler : DelegatingHandler
{
    private static readonly ResiliencePipeline<HttpResponseMessage> Pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(response => response.StatusCode == HttpStatusCode.TooManyRequests),
        })
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await Pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);
}

internal static class Built
{
    public static async Task PipelineAsync(object task)
    {
        using var http = new HttpClient(new PipelineHandler { InnerHandler = new SocketsHttpHandler() });
        (await http.PostAsJsonAsync("task/chat", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
    }

    public static async Task LibraryHandlersAsync(object task)
    {
        var policy = Policy.HandleResult<HttpResponseMessage>(response => (int)response.StatusCode == 429).WaitAndRetryAsync(2, _ => TimeSpan.FromSeconds(2));
        using var http = new HttpClient(new Microsoft.Extensions.Http.PolicyHttpMessageHandler(policy) { InnerHandler = new SocketsHttpHandler() });
        (await http.PostAsJsonAsync("task/chat", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>().AddTimeout(TimeSpan.FromSeconds(2)).Build();
        using var other = new HttpClient(new Microsoft.Extensions.Http.Resilience.ResilienceHandler(pipeline) { InnerHandler = new SocketsHttpHandler() });
        (await other.PostAsJsonAsync("task/chat", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
    }
}
