//! uses: resilience
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Extensions.Http;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;

namespace Cases.Resilience.Registered;

internal static class Setup
{
    private static readonly HashSet<HttpStatusCode> Retryable = [HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable];

    public static void Standard(IServiceCollection services)
    {
        services.AddHttpClient("standard", At).AddStandardResilienceHandler();
        services.AddHttpClient("hedging", At).AddStandardHedgingHandler();
        services.AddHttpClient("safe-only", At).AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
        services.AddHttpClient("post-off", At).AddStandardResilienceHandler().Configure(options => options.Retry.DisableFor(HttpMethod.Post, HttpMethod.Put));
        services.AddHttpClient("server-only", At).AddStandardResilienceHandler(options =>
        {
            options.Retry.MaxRetryAttempts = 5;
            options.Retry.ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError);
        });
        services.AddHttpClient("slower", At).AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromSeconds(5));
#pragma warning disable EXTEXP0001 // An experiment of the library.
        services.AddHttpClient("removed", At).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
    }

    public static void Pipelines(IServiceCollection services)
    {
        services.AddHttpClient("default-retry", At).AddResilienceHandler("scale", builder => builder.AddRetry(new HttpRetryStrategyOptions()));
        services.AddHttpClient("throttled", At).AddResilienceHandler("scale", builder => builder
            .AddTimeout(TimeSpan.FromSeconds(60))
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 4,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = args => args.Outcome switch
                {
                    { Exception: HttpRequestException } => PredicateResult.True(),
                    { Result.StatusCode: HttpStatusCode.TooManyRequests } => PredicateResult.True(),
                    _ => PredicateResult.False(),
                },
            }));
        services.AddHttpClient("without-429", At).AddResilienceHandler("scale", static (builder, context) =>
        {
            var retry = new HttpRetryStrategyOptions { MaxRetryAttempts = 3 };
            retry.ShouldHandle = async args =>
            {
                await Task.Yield();
                return args.Outcome.Exception is not null || (int?)args.Outcome.Result?.StatusCode >= 500;
            };
            builder.AddRetry(retry);
        });
        services.AddHttpClient("predicate-builder", At).AddResilienceHandler("scale", builder => builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .Handle<TimeoutRejectedException>()
                .HandleResult(response => Retryable.Contains(response.StatusCode)),
        }));
        services.AddHttpClient("exceptions-only", At).AddResilienceHandler("scale", builder =>
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage> { MaxRetryAttempts = 2 }));
        services.AddHttpClient("breaker", At).AddResilienceHandler("scale", builder =>
        {
            builder.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions());
            builder.AddTimeout(TimeSpan.FromSeconds(10));
        });
        services.AddHttpClient("transient-and-conflict", At).AddResilienceHandler("scale", builder => builder.AddRetry(new HttpRetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(args.Outcome) || args.Outcome.Result?.StatusCode == HttpStatusCode.Conflict),
        }));
        services.AddHttpClient("everything", At).AddResilienceHandler("scale", builder => builder.AddRetry(new HttpRetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is not { IsSuccessStatusCode: true }),
        }));
        services.AddHttpClient("everything-at-once", At).AddResilienceHandler("scale", builder => builder.AddRetry(new HttpRetryStrategyOptions
        {
            Delay = TimeSpan.Zero,
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is not { IsSuccessStatusCode: true }),
        }));
        services.AddHttpClient("method", At).AddResilienceHandler("scale", Configure);
        services.AddHttpClient("extension", At).AddResilienceHandler("scale", builder => builder.AddScaleRetry(3).AddTimeout(TimeSpan.FromSeconds(9)));
        services.AddHttpClient("unsafe-off", At).AddResilienceHandler("scale", builder =>
        {
            var retry = new HttpRetryStrategyOptions();
            retry.DisableForUnsafeHttpMethods();
            builder.AddRetry(retry);
        });
    }

    public static void Policies(IServiceCollection services, IReadOnlyPolicyRegistry<string> registry)
    {
        services.AddHttpClient("v7-transient", At).AddTransientHttpErrorPolicy(policy => policy.WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt)));
        services.AddHttpClient("v7-transient-or-429", At).AddTransientHttpErrorPolicy(policy => policy
            .OrResult(response => response.StatusCode == HttpStatusCode.TooManyRequests)
            .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt)));
        services.AddHttpClient("v7-policy", At).AddPolicyHandler(RetryPolicy());
        services.AddHttpClient("v7-by-request", At).AddPolicyHandler(request =>
            request.Method == HttpMethod.Get ? RetryPolicy() : Policy.NoOpAsync<HttpResponseMessage>());
        services.AddHttpClient("v7-handled", At).AddPolicyHandler(
            Policy.HandleResult<HttpResponseMessage>(response => (int)response.StatusCode == 429).RetryAsync(3));
        services.AddHttpClient("v7-5xx", At).AddPolicyHandler(
            Policy<HttpResponseMessage>.Handle<HttpRequestException>().OrResult(response => (int)response.StatusCode >= 500).RetryAsync(3));
        services.AddHttpClient("v7-breaker", At).AddPolicyHandler(HttpPolicyExtensions
            .HandleTransientHttpError()
            .OrResult(response => response.StatusCode == HttpStatusCode.TooManyRequests)
            .CircuitBreakerAsync(5, TimeSpan.FromSeconds(30)));
        services.AddHttpClient("v7-timeout", At).AddPolicyHandler(Policy.TimeoutAsync<HttpResponseMessage>(10));
        services.AddHttpClient("v7-wrap", At).AddPolicyHandler(Policy.WrapAsync(Policy.TimeoutAsync<HttpResponseMessage>(60), RetryPolicy()));
        services.AddHttpClient("v7-fallback", At).AddPolicyHandler(Policy
            .HandleResult<HttpResponseMessage>(response => response.StatusCode == HttpStatusCode.PaymentRequired)
            .FallbackAsync(_ => throw new InvalidOperationException("Contact Scale.")));
        services.AddHttpClient("v7-registry", At).AddPolicyHandlerFromRegistry("scale");
        services.AddHttpClient("v7-unknown", At).AddPolicyHandler(registry.Get<IAsyncPolicy<HttpResponseMessage>>("scale"));
    }

    private static IAsyncPolicy<HttpResponseMessage> RetryPolicy()
    {
        var builder = HttpPolicyExtensions.HandleTransientHttpError().OrResult(IsThrottled);
        return builder.WaitAndRetryAsync(6, attempt => TimeSpan.FromSeconds(Math.Pow(2, attempt)));
    }

    private static bool IsThrottled(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.TooManyRequests;

    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> builder) => builder.AddRetry(new HttpRetryStrategyOptions());

    private static ResiliencePipelineBuilder<HttpResponseMessage> AddScaleRetry(this ResiliencePipelineBuilder<HttpResponseMessage> builder, int attempts) =>
        builder.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = attempts });

    private static void At(HttpClient client) => client.BaseAddress = new Uri("https://api.scale.com/v1/");
}
