//! scale_errors.all_calls = true
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.ErrorMapping.Handlers;

// Requests, handlers and behaviours in the style of mediators.
internal interface IRequest<TResponse>;

internal interface IRequestHandler<in TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<TResponse> HandleAsync(TRequest request, CancellationToken cancellationToken);
}

internal interface IPipelineBehavior<TRequest, TResponse>
{
    Task<TResponse> HandleAsync(TRequest request, Func<Task<TResponse>> next, CancellationToken cancellationToken);
}

internal sealed record CreateTask(string Name) : IRequest<CreateTaskResult>;

internal sealed record CreateTaskResult(bool Created, string? Reason = null);

internal sealed class CreateTaskHandler(HttpClient http) : IRequestHandler<CreateTask, CreateTaskResult>
{
    public async Task<CreateTaskResult> HandleAsync(CreateTask request, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("v1/task", request, cancellationToken); // expect: SCALE402
        return response.StatusCode switch
        {
            HttpStatusCode.OK => new CreateTaskResult(true),
            HttpStatusCode.Conflict => new CreateTaskResult(false, "exists"),
            HttpStatusCode.TooManyRequests => new CreateTaskResult(false, "throttled"),
            _ => new CreateTaskResult(false, $"failed with {response.StatusCode}"),
        };
    }
}

internal sealed record CancelTask(string Id) : IRequest<bool>;

internal sealed class CancelTaskHandler(HttpClient http) : IRequestHandler<CancelTask, bool>
{
    public async Task<bool> HandleAsync(CancelTask request, CancellationToken cancellationToken)
    {
        var response = await http.PostAsync($"v1/task/{request.Id}/cancel", null, cancellationToken); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        return true;
    }
}

internal sealed class TimingBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> HandleAsync(TRequest request, Func<Task<TResponse>> next, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return await next();
        }
        catch (HttpRequestException e)
        {
            Trace.TraceError("{0} failed with {1} after {2}", typeof(TRequest).Name, e.StatusCode, watch.Elapsed);
            throw;
        }
    }
}

// Tables.
internal sealed class Tables(HttpClient http)
{
    private static readonly FrozenSet<HttpStatusCode> Transient = new[]
    {
        HttpStatusCode.RequestTimeout, HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable,
    }.ToFrozenSet();

    private static readonly Dictionary<HttpStatusCode, string> Hints = new()
    {
        [HttpStatusCode.PaymentRequired] = "Ask Scale to enable this endpoint.",
        [HttpStatusCode.Conflict] = "This unique_id is in use.",
    };

    private static readonly Dictionary<int, Func<string, Exception>> Factories = new()
    {
        [404] = text => new KeyNotFoundException(text),
        [409] = text => new ArgumentException(text),
        [429] = text => new TimeoutException(text),
    };

    public async Task<bool> IsTransientAsync(object task)
    {
        var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        return Transient.Contains(response.StatusCode);
    }

    public async Task<string?> HintAsync(object task)
    {
        var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE429
        if (response.IsSuccessStatusCode)
            return null;
        return Hints.TryGetValue(response.StatusCode, out var hint) ? hint : "Something went wrong.";
    }

    public async Task ThrowAsync(object task)
    {
        var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402
        if (response.IsSuccessStatusCode)
            return;
        if (Factories.TryGetValue((int)response.StatusCode, out var factory))
            throw factory(await response.Content.ReadAsStringAsync());
        throw new InvalidOperationException("Scale failed.");
    }
}

// Nullable statuses, patterns, when.
internal sealed class Patterns(HttpClient http)
{
    public async Task<string> NullableAsync(object task)
    {
        HttpStatusCode? status = null;
        try
        {
            using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402
            status = response.StatusCode;
            response.EnsureSuccessStatusCode();
            return "made";
        }
        catch (HttpRequestException) when (status is HttpStatusCode.Conflict)
        {
            return "exists";
        }
        catch (HttpRequestException) when (status == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
        catch (HttpRequestException)
        {
            return status is null ? "offline" : "failed";
        }
    }

    public async Task<string> WhenAsync(object task, int attempt)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402
        return response.StatusCode switch
        {
            var ok when (int)ok < 300 => "made",
            HttpStatusCode.TooManyRequests when attempt < 3 => "again",
            HttpStatusCode.Conflict or HttpStatusCode.Gone => "never",
            >= HttpStatusCode.InternalServerError => "broken",
            _ => throw new InvalidOperationException("no"),
        };
    }

    public async Task<int> RangesAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        var code = (int)response.StatusCode;
        if (code is >= 200 and <= 299)
            return 0;
        return code / 100 == 4 ? 4 : 5;
    }

    public async Task<bool> NegatedAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE429
        if (response is { IsSuccessStatusCode: false, StatusCode: not HttpStatusCode.Conflict })
            throw new InvalidOperationException("refused");
        return response.IsSuccessStatusCode;
    }

    // What such a pattern tells is not worked out, but that it tells is seen.
    public async Task<bool> ListPatternAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        return ((int)response.StatusCode).ToString() is ['4', '2', '9'];
    }

    public async Task<bool> ElvisAsync(object? task)
    {
        var response = task is null ? null : await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        if (response?.StatusCode == HttpStatusCode.TooManyRequests)
            await Task.Delay(1000);
        return response?.IsSuccessStatusCode ?? false;
    }

    public async Task<string> TupleAsync(object task, bool dry)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        return (dry, response.StatusCode) switch
        {
            (true, _) => "dry",
            (false, HttpStatusCode.TooManyRequests) => "later",
            (false, HttpStatusCode.OK) => "made",
            _ => "failed",
        };
    }
}

// Messages handlers written in the project.
internal sealed class LoggingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            Console.WriteLine("throttled");
        return response;
    }
}

internal sealed class WaitingHandler() : DelegatingHandler(new HttpClientHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        for (var attempt = 0; ; attempt++)
        {
            response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == 3)
                return response;
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2), cancellationToken);
        }
    }
}

internal sealed class Built
{
    private readonly HttpClient _logging = new(new LoggingHandler { InnerHandler = new HttpClientHandler() });
    private readonly HttpClient _waiting = new(new WaitingHandler());

    public async Task<bool> LoggedAsync() => (await _logging.GetAsync("https://api.scale.com/v1/teams")).IsSuccessStatusCode; // expect: SCALE402 SCALE429

    public async Task<bool> WaitedAsync() => (await _waiting.GetAsync("https://api.scale.com/v1/teams")).IsSuccessStatusCode; // expect: SCALE402
}
