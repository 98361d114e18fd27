//! uses: resilience
//! scale_errors.all_calls = true
//! output: exe
using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Cases.Resilience.ByHand;

internal static class Program
{
    public static Task Main() => Task.CompletedTask;
}

internal static class Shared
{
    private static readonly HttpStatusCode[] ServerErrors = [HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable];

    public static readonly ResiliencePipeline<HttpResponseMessage> Throttled = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(response => response.StatusCode == HttpStatusCode.TooManyRequests),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddTimeout(TimeSpan.FromMinutes(1))
        .Build();

    public static readonly AsyncRetryPolicy<HttpResponseMessage> ServerErrorsOnly = Policy
        .HandleResult<HttpResponseMessage>(response => ServerErrors.Contains(response.StatusCode))
        .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt));

    public static ResiliencePipeline Any { get; } = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is HttpResponseMessage { StatusCode: HttpStatusCode.TooManyRequests }),
        })
        .Build();
}

internal sealed class Tasks(HttpClient http, ILogger<Tasks> logger)
{
    private readonly IAsyncPolicy<HttpResponseMessage> _policy = Policy
        .Handle<HttpRequestException>()
        .OrResult<HttpResponseMessage>(response => response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        .WaitAndRetryAsync(5, attempt => TimeSpan.FromSeconds(Math.Pow(2, attempt)), (outcome, delay) =>
            logger.LogWarning("{Status}: again in {Delay}", outcome.Result?.StatusCode, delay));

    public async Task StaticPipelineAsync(object task)
    {
        using var response = await Shared.Throttled.ExecuteAsync(async token => await http.PostAsJsonAsync("task/chat", task, token)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    public async Task WithoutAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task FieldAsync(object task)
    {
        var response = await _policy.ExecuteAsync(() => http.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("Scale failed.");
    }

    // What comes back is judged as usual.
    public async Task<bool> ConflictAsync(object task)
    {
        using var response = await _policy.ExecuteAsync(token => http.PostAsJsonAsync("task/chat", task, token), CancellationToken.None); // expect: SCALE402
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The id is in use.");
        return response.IsSuccessStatusCode;
    }

    public async Task OtherPredicateAsync(object task)
    {
        using var response = await Shared.ServerErrorsOnly.ExecuteAsync(() => http.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> AnyResultAsync()
    {
        using var response = await Shared.Any.ExecuteAsync(async token => await http.GetAsync("tasks", token)); // expect: SCALE402
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async Task LocalAsync(object task)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage>();
        builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            Delay = TimeSpan.FromSeconds(3),
            ShouldHandle = static args => new ValueTask<bool>(args.Outcome.Result is { StatusCode: (HttpStatusCode)429 }),
        });
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>());
        var pipeline = builder.Build();
        using var response = await pipeline.ExecuteAsync(async token => await http.PostAsJsonAsync("task/chat", task, token)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    // Built, and not used.
    public async Task UnusedAsync(object task)
    {
        var pipeline = Pipeline(4);
        using var response = await http.PostAsJsonAsync("task/chat", task, CancellationToken.None); // expect: SCALE402 SCALE409 SCALE429
        logger.LogInformation("{Pipeline}: {Status}", pipeline, response.StatusCode);
    }

    public async Task MadeByMethodAsync(object task)
    {
        using var response = await Pipeline(4).ExecuteAsync(async token => await SendAsync(task, token));
        response.EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> SendAsync(object task, CancellationToken token) => http.PostAsJsonAsync("task/chat", task, token); // expect: SCALE402 SCALE409

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(int attempts) => new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = attempts,
            ShouldHandle = args => args.Outcome switch
            {
                { Exception: HttpRequestException or TimeoutRejectedException } => PredicateResult.True(),
                { Result: { } response } when IsThrottled(response) => PredicateResult.True(),
                _ => PredicateResult.False(),
            },
        })
        .Build();

    private static bool IsThrottled(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.TooManyRequests;

    public async Task BreakerAsync(object task)
    {
        var breaker = Policy.HandleResult<HttpResponseMessage>(IsThrottled).CircuitBreakerAsync(3, TimeSpan.FromSeconds(30));
        using var response = await breaker.ExecuteAsync(() => http.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    // Who brings the pipeline, knows what it retries.
    public static async Task InjectedAsync(HttpClient client, ResiliencePipeline<HttpResponseMessage> pipeline)
    {
        using var response = await pipeline.ExecuteAsync(async token => await client.GetAsync("tasks", token));
        response.EnsureSuccessStatusCode();
    }
}

// The policy gets the exception, not the response.
internal sealed class Throwing(HttpClient http)
{
    private static readonly IAsyncPolicy Throttled = Policy
        .Handle<HttpRequestException>(e => e.StatusCode == HttpStatusCode.TooManyRequests)
        .WaitAndRetryAsync(4, attempt => TimeSpan.FromSeconds(attempt));

    private static readonly IAsyncPolicy Timeouts = Policy.Handle<TaskCanceledException>().WaitAndRetryAsync(4, attempt => TimeSpan.FromSeconds(attempt));

    private static readonly AsyncRetryPolicy Anything = Policy.Handle<Exception>().WaitAndRetryAsync(4, attempt => TimeSpan.FromSeconds(attempt));

    private static readonly AsyncRetryPolicy AtOnce = Policy.Handle<Exception>().RetryAsync(4);

    public Task<string> ThrottledAsync() => Throttled.ExecuteAsync(() => http.GetStringAsync("tasks")); // expect: SCALE402

    public Task<string> TimeoutsAsync() => Timeouts.ExecuteAsync(() => http.GetStringAsync("tasks")); // expect: SCALE402 SCALE429

    public Task<string> AnythingAsync() => Anything.ExecuteAsync(() => http.GetStringAsync("tasks")); // expect: SCALE402

    public Task<string> AtOnceAsync() => AtOnce.ExecuteAsync(() => http.GetStringAsync("tasks")); // expect: SCALE402 SCALE429

    public async Task EnsuredAsync(object task) => await Throttled.ExecuteAsync(async () =>
    {
        using var response = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    });

    // It waits for an exception that nobody throws.
    public async Task NeverThrownAsync(object task)
    {
        using var response = await Throttled.ExecuteAsync(() => http.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException();
    }
}
