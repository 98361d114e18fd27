using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Delegates.Retries;

// A visible helper that is given the call runs with it: what the helper answers is answered.
internal sealed class RetryingClient(IRetryPipeline pipeline)
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task Retried(HttpContent task)
    {
        var response = await Retry.WhenThrottledAsync(() => _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    public async Task RetriedAndTold(HttpContent task)
    {
        var response = await Retry.WhenThrottledAsync(() => _http.PostAsync(Annotation, task));
        if (response.StatusCode == HttpStatusCode.PaymentRequired)
            throw new NotSupportedException("The endpoint is not enabled.");
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // Whatever the failure, it is sent again.
    public async Task RetriedAlways(HttpContent task)
    {
        var response = await Retry.WhenFailedAsync(() => _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    // The helper knows exceptions only.
    public Task RetriedByException(HttpContent task) => Retry.OnExceptionAsync(async () =>
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    });

    // For a status there is no exception, so the helper never sees one.
    public Task NeverRetried(HttpContent task) => Retry.OnExceptionAsync(async () =>
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
    });

    public async Task WithPredicate(HttpContent task)
    {
        var response = await Retry.WhileAsync(
            () => _http.PostAsync(Annotation, task), // expect: SCALE402 SCALE409
            again => again.StatusCode == HttpStatusCode.TooManyRequests);
        response.EnsureSuccessStatusCode();
    }

    public async Task WithPredicateForAll(HttpContent task)
    {
        var response = await Retry.WhileAsync(
            () => _http.PostAsync(Annotation, task), // expect: SCALE402 SCALE409 SCALE429
            again => !again.IsSuccessStatusCode);
        response.EnsureSuccessStatusCode();
    }

    public async Task WithState(HttpContent task, CancellationToken token)
    {
        var response = await Retry.WithStateAsync(
            static (state, token) => state.Http.PostAsync(Annotation, state.Task, token), // expect: SCALE402 SCALE409
            (Http: _http, Task: task),
            token);
        response.EnsureSuccessStatusCode();
    }

    // The lambda tells 409 apart, the helper 429.
    public async Task BothTell(HttpContent task)
    {
        var response = await Retry.WhenThrottledAsync(async () =>
        {
            var sent = await _http.PostAsync(Annotation, task); // expect: SCALE402
            if (sent.StatusCode == HttpStatusCode.Conflict)
                throw new InvalidOperationException("The task exists.");
            return sent;
        });
        response.EnsureSuccessStatusCode();
    }

    public async Task MethodGroup()
    {
        var response = await Retry.WhenThrottledAsync(SendEmptyAsync);
        response.EnsureSuccessStatusCode();
    }

    // One helper in the other.
    public async Task Nested(HttpContent task)
    {
        var response = await Retry.WhenFailedAsync(
            () => Retry.WhenThrottledAsync(() => _http.PostAsync(Annotation, task))); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    // Measures, and returns what it got.
    public async Task Timed(HttpContent task)
    {
        var response = await Retry.TimedAsync("create", () => _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // What the pipeline does with the response is written elsewhere.
    public async Task Unseen(HttpContent task)
    {
        var response = await pipeline.ExecuteAsync(() => _http.PostAsync(Annotation, task));
        response.EnsureSuccessStatusCode();
    }

    // The pipeline is never given the response.
    public async Task UnseenWithoutResponse(HttpContent task) => await pipeline.RunAsync(async () =>
    {
        var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            Console.Error.WriteLine("The task was not made.");
    });

    private async Task<HttpResponseMessage> SendEmptyAsync() => await _http.PostAsync(Annotation, null); // expect: SCALE402 SCALE409
}

public interface IRetryPipeline
{
    Task<T> ExecuteAsync<T>(Func<Task<T>> action);

    Task RunAsync(Func<Task> action);
}

internal static class Retry
{
    private const int Attempts = 4;

    public static async Task<HttpResponseMessage> WhenThrottledAsync(Func<Task<HttpResponseMessage>> send)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await send().ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == Attempts)
                return response;
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt)).ConfigureAwait(false);
        }
    }

    public static async Task<HttpResponseMessage> WhenFailedAsync(Func<Task<HttpResponseMessage>> send)
    {
        var response = await send();
        for (var attempt = 1; attempt < Attempts && !response.IsSuccessStatusCode; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            response = await send();
        }

        return response;
    }

    public static async Task OnExceptionAsync(Func<Task> action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await action();
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests && attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            }
        }
    }

    public static async Task<T> WhileAsync<T>(Func<Task<T>> call, Func<T, bool> again)
    {
        var result = await call();
        for (var attempt = 1; attempt < Attempts && again(result); attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            result = await call();
        }

        return result;
    }

    public static async Task<HttpResponseMessage> WithStateAsync<TState>(
        Func<TState, CancellationToken, Task<HttpResponseMessage>> send, TState state, CancellationToken token)
    {
        var response = await send(state, token);
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
            return response;
        await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5), token);
        return await send(state, token);
    }

    public static async Task<T> TimedAsync<T>(string name, Func<Task<T>> call)
    {
        var start = Environment.TickCount64;
        try
        {
            return await call();
        }
        finally
        {
            Console.WriteLine($"{name}: {Environment.TickCount64 - start} ms");
        }
    }
}
