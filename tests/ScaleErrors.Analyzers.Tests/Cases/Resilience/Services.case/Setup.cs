//! uses: resilience
//! output: exe
//! scale_errors.all_calls = true
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Registry;
using Polly.Retry;

namespace Cases.Resilience.Services;

internal static class Keys
{
    public const string Scale = "scale";
}

internal static class Program
{
    public static void Main() => Configure(new ServiceCollection());

    private static void Configure(IServiceCollection services)
    {
        services.AddResiliencePipeline<string, HttpResponseMessage>(Keys.Scale, builder => builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests),
        }));
        services.AddResiliencePipeline<string, HttpResponseMessage>("timeouts", (builder, _) => builder.AddTimeout(TimeSpan.FromSeconds(5)));
        services.AddSingleton<IAsyncPolicy<HttpResponseMessage>>(Throttled(4));
        services.AddSingleton(_ => Policy.HandleResult<HttpResponseMessage>(response => (int)response.StatusCode >= 500).RetryAsync(3));

        var registry = new PolicyRegistry { { "waiting", Throttled(2) } };
        registry.Add("server", Policy.HandleResult<HttpResponseMessage>(response => (int)response.StatusCode >= 500).RetryAsync(3));
        services.AddPolicyRegistry(registry);
        services.AddHttpClient("waiting").AddPolicyHandlerFromRegistry("waiting");
        services.AddHttpClient("server").AddPolicyHandlerFromRegistry("server");
        services.AddHttpClient("nobody").AddPolicyHandlerFromRegistry("nobody");
    }

    private static AsyncRetryPolicy<HttpResponseMessage> Throttled(int attempts) => Policy
        .HandleResult<HttpResponseMessage>(response => response.StatusCode == HttpStatusCode.TooManyRequests)
        .WaitAndRetryAsync(attempts, attempt => TimeSpan.FromSeconds(attempt));
}
