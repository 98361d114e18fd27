//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Pipelines.Retries;

// A policy object written by hand: which results and exceptions, how often, how long.
internal sealed class RetryPolicy
{
    private readonly Func<HttpResponseMessage, bool> _shouldRetry;
    private readonly int _count;

    public RetryPolicy(int count, Func<HttpResponseMessage, bool> shouldRetry) => (_count, _shouldRetry) = (count, shouldRetry);

    public async Task<HttpResponseMessage> ExecuteAsync(Func<CancellationToken, Task<HttpResponseMessage>> action, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var response = await action(cancellationToken);
            if (!_shouldRetry(response) || attempt >= _count)
                return response;
            response.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), cancellationToken);
        }
    }
}

internal sealed class PolicyClient(HttpClient http)
{
    public async Task<string> CreateAsync(object task, CancellationToken cancellationToken)
    {
        var policy = new RetryPolicy(3, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        using var response = await policy.ExecuteAsync(token => http.PostAsJsonAsync("v1/task", task, token), cancellationToken); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public async Task<string> ReplaceAsync(object task, CancellationToken cancellationToken)
    {
        var policy = new RetryPolicy(3, answer => !answer.IsSuccessStatusCode);
        using var response = await policy.ExecuteAsync(token => http.PutAsJsonAsync("v1/task", task, token), cancellationToken); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}

// A static helper over exceptions, with a predicate that defaults.
internal static class Retry
{
    public static async Task<T> RunAsync<T>(Func<Task<T>> action, Func<Exception, bool>? isTransient = null, int attempts = 3)
    {
        isTransient ??= static e => e is HttpRequestException or TimeoutException;
        var failures = new List<Exception>();
        for (var i = 0; i < attempts; i++)
        {
            try
            {
                return await action().ConfigureAwait(false);
            }
            catch (Exception e) when (isTransient(e))
            {
                failures.Add(e);
                await Task.Delay(100 << i).ConfigureAwait(false);
            }
        }

        throw new AggregateException(failures);
    }

    public static bool IsThrottling(Exception e) => e is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests };
}

internal sealed class RetryUser(HttpClient http)
{
    public Task<string> AnyAsync(string id) => Retry.RunAsync(() => http.GetStringAsync($"v1/task/{id}")); // expect: SCALE402 SCALE429

    public Task<string> ThrottledAsync(string id) => Retry.RunAsync(() => http.GetStringAsync($"v1/task/{id}"), Retry.IsThrottling); // expect: SCALE402

    public Task<string> InlineAsync(string id) => Retry.RunAsync(
        () => http.GetStringAsync($"v1/task/{id}"), // expect: SCALE402
        e => e is HttpRequestException http && (int?)http.StatusCode is 429 or >= 500);
}

// Loops as they are found in the wild.
internal sealed class Loops(HttpClient http)
{
    private static readonly HttpStatusCode[] Retryable = [HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, HttpStatusCode.BadGateway];

    public async Task<HttpResponseMessage?> WhileAsync(object task)
    {
        var tries = 3;
        HttpResponseMessage? response = null;
        while (tries-- > 0)
        {
            response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
            if (!Retryable.Contains(response.StatusCode))
                break;
            await Task.Delay(500);
        }

        response!.EnsureSuccessStatusCode();
        return null;
    }

    public async Task DoWhileAsync(object task)
    {
        HttpStatusCode status;
        do
        {
            using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
            status = response.StatusCode;
        }
        while ((int)status >= 400);
    }

    public async Task<bool> DoWhileThrottledAsync(object task)
    {
        bool throttled;
        HttpStatusCode status;
        do
        {
            using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
            status = response.StatusCode;
            throttled = status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            if (throttled)
                await Task.Delay(RetryAfter(response));
        }
        while (throttled);
        return status == HttpStatusCode.OK;
    }

    private static TimeSpan RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > DateTimeOffset.UtcNow => date - DateTimeOffset.UtcNow,
        _ => TimeSpan.FromSeconds(1),
    };

    // Out of two loops at once.
    public async Task<int> AllAsync(IReadOnlyList<object> tasks)
    {
        var done = 0;
        foreach (var task in tasks)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402
                if (response.IsSuccessStatusCode)
                {
                    done++;
                    break;
                }

                if (response.StatusCode == HttpStatusCode.Conflict)
                    goto next;
                if (response.StatusCode != HttpStatusCode.TooManyRequests)
                    goto give_up;
                await Task.Delay(TimeSpan.FromSeconds(attempt + 1));
            }

        next:;
        }

    give_up:
        return done;
    }

    // Nothing but the answer to a general failure, though the waiting looks like care.
    public async Task<string> BackoffAsync(string id, CancellationToken cancellationToken)
    {
        var delay = TimeSpan.FromMilliseconds(200);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var response = await http.GetAsync($"v1/task/{id}", cancellationToken); // expect: SCALE402 SCALE429
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadAsStringAsync(cancellationToken);
            await Task.Delay(delay, cancellationToken);
            delay *= 2;
            if (delay > TimeSpan.FromMinutes(1))
                throw new TimeoutException($"The last answer was {response.StatusCode}.");
        }
    }

    // Recursion instead of a loop.
    public async Task<string> RecursiveAsync(string id, int depth = 0)
    {
        using var response = await http.GetAsync($"v1/task/{id}"); // expect: SCALE402
        if ((int)response.StatusCode == 429 && depth < 4)
        {
            await Task.Delay(1000);
            return await RecursiveAsync(id, depth + 1);
        }

        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    // A local function decides.
    public async Task<string> LocalAsync(string id)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402
            }
            catch (HttpRequestException e) when (ShouldRetry(e, attempt))
            {
                await Task.Delay(Delay(attempt));
            }
        }

        static bool ShouldRetry(HttpRequestException e, int attempt) =>
            attempt < 5 && (e.StatusCode is null || e.StatusCode == HttpStatusCode.TooManyRequests || (int)e.StatusCode >= 500);

        static TimeSpan Delay(int attempt) => TimeSpan.FromSeconds(Math.Min(30, 1 << attempt));
    }
}

// A breaker that opens at any failure, and one that opens when told to slow down.
internal sealed class CircuitBreaker(TimeProvider time)
{
    private DateTimeOffset _openUntil;
    private int _failures;

    public bool IsOpen => time.GetUtcNow() < _openUntil;

    public void Succeed() => _failures = 0;

    public void Fail()
    {
        if (++_failures >= 5)
            _openUntil = time.GetUtcNow().AddSeconds(30);
    }

    public void Open(TimeSpan duration) => _openUntil = time.GetUtcNow() + duration;
}

internal sealed class BreakerClient(HttpClient http, CircuitBreaker breaker)
{
    public async Task<bool> SendAsync(object task)
    {
        if (breaker.IsOpen)
            return false;
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            breaker.Succeed();
        else
            breaker.Fail();
        return response.IsSuccessStatusCode;
    }

    public async Task<bool> SendKindlyAsync(object task)
    {
        if (breaker.IsOpen)
            return false;
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            breaker.Open(TimeSpan.FromSeconds(10));
        else if (response.IsSuccessStatusCode)
            breaker.Succeed();
        else
            breaker.Fail();
        return response.IsSuccessStatusCode;
    }
}
