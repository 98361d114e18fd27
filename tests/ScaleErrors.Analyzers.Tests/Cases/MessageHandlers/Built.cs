using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.MessageHandlers.Built;

// How a client comes by its handler. What counts is the handler that this client has.
public class WaitingHandler : DelegatingHandler
{
    public WaitingHandler()
    {
    }

    public WaitingHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
            return response;
        await Task.Delay(TimeSpan.FromSeconds(10), cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

public sealed class KeyHandler(string key, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return base.SendAsync(request, cancellationToken);
    }
}

// Inherits what its base class does.
public sealed class NamedWaitingHandler(string name) : WaitingHandler(new HttpClientHandler())
{
    public string Name => name;
}

public static class ScaleClients
{
    private static readonly Uri Scale = new("https://api.scale.com/v1/");

    public static async Task ByLocalAsync(object task)
    {
        var handler = new WaitingHandler { InnerHandler = new SocketsHttpHandler() };
        using var http = new HttpClient(handler, disposeHandler: true) { BaseAddress = Scale };
        (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
    }

    public static async Task WithoutAsync(object task)
    {
        var handler = new WaitingHandler { InnerHandler = new SocketsHttpHandler() };
        using var waiting = new HttpClient(handler);
        using var http = new HttpClient { BaseAddress = Scale, Timeout = waiting.Timeout };
        (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
    }

    // The waiting one is the inner of two.
    public static async Task ChainedAsync(object task, string key)
    {
        using var http = new HttpClient(new KeyHandler(key, new WaitingHandler(new SocketsHttpHandler()))) { BaseAddress = Scale };
        (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
    }

    public static async Task KeyOnlyAsync(object task, string key)
    {
        using var http = new HttpClient(new KeyHandler(key, new SocketsHttpHandler())) { BaseAddress = Scale };
        (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task InheritedAsync(object task)
    {
        using var http = new HttpClient(new NamedWaitingHandler("tasks")) { BaseAddress = Scale };
        (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
    }

    public static async Task ByFactoryAsync(object task)
    {
        using var http = Create();
        (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
    }

    private static HttpClient Create() => new(new WaitingHandler(new SocketsHttpHandler())) { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static async Task ByInvokerAsync(CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(new WaitingHandler(new SocketsHttpHandler()));
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/batches");
        (await invoker.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
    }
}
