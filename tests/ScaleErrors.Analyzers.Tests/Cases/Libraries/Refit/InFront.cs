//! uses: refit
//! uses: resilience
using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Extensions.Http;
using Refit;

public interface IRetriedApi
{
    [Post("/v1/batches")]
    Task CreateAsync([Body] string name);
}

public interface IResilientApi
{
    [Post("/v1/batches")]
    Task<IApiResponse> CreateAsync([Body] string name);
}

public interface IPolicedApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface IBareApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface IBuiltApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface ISetUpApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public sealed class ThrottlingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
            return response;
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

public sealed class TracingHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Trace", "1");
        return base.SendAsync(request, cancellationToken);
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddTransient<ThrottlingHandler>();
        services.AddRefitClient<IRetriedApi>()
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"))
            .AddHttpMessageHandler<ThrottlingHandler>();
        services.AddRefitClient<IResilientApi>()
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"))
            .AddStandardResilienceHandler();
        services.AddRefitClient<IPolicedApi>()
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"))
            .AddPolicyHandler(HttpPolicyExtensions.HandleTransientHttpError()
                .OrResult(response => response.StatusCode == HttpStatusCode.TooManyRequests)
                .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt)));
        services.AddRefitClient<IBareApi>()
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"))
            .AddHttpMessageHandler(() => new TracingHandler())
            .AddTransientHttpErrorPolicy(policy => policy.RetryAsync(2));
        services.AddSingleton(RestService.For<IBuiltApi>(
            new HttpClient(new ThrottlingHandler { InnerHandler = new HttpClientHandler() }) { BaseAddress = new Uri("https://api.scale.com") }));
    }
}

public sealed class Batches(IRetriedApi retried, IResilientApi resilient, IPolicedApi policed, IBareApi bare, IBuiltApi built)
{
    private readonly ISetUpApi _setUp = RestService.For<ISetUpApi>(
        "https://api.scale.com",
        new RefitSettings { HttpMessageHandlerFactory = () => new ThrottlingHandler { InnerHandler = new SocketsHttpHandler() } });

    public async Task CreateAsync(string name)
    {
        await retried.CreateAsync(name); // expect: SCALE402 SCALE409
        var response = await resilient.CreateAsync(name); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("No batch.");
        await policed.CreateAsync(name); // expect: SCALE402 SCALE409
        await bare.CreateAsync(name); // expect: SCALE402 SCALE409 SCALE429
        await built.CreateAsync(name); // expect: SCALE402 SCALE409
        await _setUp.CreateAsync(name); // expect: SCALE402 SCALE409
    }
}
