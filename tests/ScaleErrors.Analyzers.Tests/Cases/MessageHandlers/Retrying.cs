using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.MessageHandlers.Retrying;

// Sends again, but for 429 only.
public sealed class ThrottlingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == 4)
                return response;
            var wait = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1 << attempt);
            response.Dispose();
            await Task.Delay(wait, cancellationToken);
        }
    }
}

// Slows down for the next request.
public sealed class PacingHandler : DelegatingHandler
{
    private long _notBefore;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var wait = Interlocked.Read(ref _notBefore) - Environment.TickCount64;
        if (wait > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(wait), cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if ((int)response.StatusCode is 429)
            Interlocked.Exchange(ref _notBefore, Environment.TickCount64 + 5000);
        return response;
    }
}

// Sends again whatever the failure was.
public sealed class StubbornHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = null!;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                break;
        }

        return response;
    }
}

// Server errors are none of the three.
public sealed class ServerErrorHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        return (int)response.StatusCode >= 500 ? await base.SendAsync(request, cancellationToken) : response;
    }
}

public sealed class LoggingHandler(ILogger<LoggingHandler> logger) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            logger.LogWarning("Scale wants us to slow down at {Address}", request.RequestUri);
        return response;
    }
}

public sealed class Clients(ILogger<LoggingHandler> logger)
{
    private static readonly Uri Scale = new("https://api.scale.com/v1/");
    private readonly HttpClient _throttled = new(new ThrottlingHandler(new SocketsHttpHandler())) { BaseAddress = Scale };
    private readonly HttpClient _paced = new(new PacingHandler { InnerHandler = new HttpClientHandler() }) { BaseAddress = Scale };
    private readonly HttpClient _stubborn = new(new StubbornHandler { InnerHandler = new HttpClientHandler() }) { BaseAddress = Scale };
    private readonly HttpClient _serverErrors = new(new ServerErrorHandler { InnerHandler = new HttpClientHandler() }) { BaseAddress = Scale };
    private readonly HttpClient _logged = new(new LoggingHandler(logger) { InnerHandler = new HttpClientHandler() }) { BaseAddress = Scale };
    private readonly HttpClient _plain = new(new SocketsHttpHandler { MaxConnectionsPerServer = 4 }) { BaseAddress = Scale };

    public async Task Throttled(object task) => (await _throttled.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

    // Not checked at all: what 429 becomes after the last attempt is the handler's choice.
    public async Task ThrottledUnchecked(object task) => await _throttled.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409

    public async Task<string> ThrottledText(string id) => await _throttled.GetStringAsync($"task/{id}"); // expect: SCALE402

    public async Task Paced(object task) => (await _paced.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

    public async Task Stubborn(object task) => (await _stubborn.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public async Task ServerErrors(object task) => (await _serverErrors.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public async Task Logged(object task) => (await _logged.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public async Task Plain(object task) => (await _plain.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public async Task<string> ThrottledAndTold(object task)
    {
        using var response = await _throttled.PostAsJsonAsync("task/annotation", task);
        return response.StatusCode switch
        {
            HttpStatusCode.PaymentRequired => "disabled",
            HttpStatusCode.Conflict => "exists",
            _ => response.IsSuccessStatusCode ? "made" : "failed",
        };
    }
}
