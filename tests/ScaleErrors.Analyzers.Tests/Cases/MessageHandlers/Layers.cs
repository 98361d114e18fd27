using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.MessageHandlers.Layers;

// Handlers are judged like any code: with functions of their own, and with code that is not seen.
public sealed class HelpedHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await AttemptAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.TooManyRequests ? await AttemptAsync(request, cancellationToken) : response;
    }

    private Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);
}

public sealed class IndifferentHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await AttemptAsync(request, cancellationToken);

    private Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);
}

// Nobody sees what the policy of somebody else does with the response.
public sealed class PolicyHandler(Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> policy) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        policy(() => base.SendAsync(request, cancellationToken));
}

public sealed class TimedHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Timed(() => base.SendAsync(request, cancellationToken));

    private static async Task<HttpResponseMessage> Timed(Func<Task<HttpResponseMessage>> send)
    {
        var response = await send();
        Console.WriteLine(response.StatusCode);
        return response;
    }
}

// Waits where the caller does; the other way it only passes on.
public sealed class SynchronousHandler : DelegatingHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = base.Send(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.TooManyRequests)
            return response;
        Thread.Sleep(1000);
        return base.Send(request, cancellationToken);
    }
}

public sealed class Clients(bool patient, Func<Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> policy)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";

    private readonly HttpClient _helped = new(new HelpedHandler { InnerHandler = new HttpClientHandler() });
    private readonly HttpClient _indifferent = new(new IndifferentHandler { InnerHandler = new HttpClientHandler() });
    private readonly HttpClient _policy = new(new PolicyHandler(policy) { InnerHandler = new HttpClientHandler() });
    private readonly HttpClient _timed = new(new TimedHandler { InnerHandler = new HttpClientHandler() });
    private readonly HttpClient _synchronous = new(new SynchronousHandler { InnerHandler = new HttpClientHandler() });
    private readonly HttpClient _either = patient
        ? new HttpClient(new HelpedHandler { InnerHandler = new HttpClientHandler() })
        : new HttpClient(new TimedHandler { InnerHandler = new HttpClientHandler() });

    public async Task Helped(object task) => (await _helped.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

    public async Task Indifferent(object task) => (await _indifferent.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public async Task Policy(object task) => (await _policy.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode();

    public async Task Timed(object task) => (await _timed.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public void Synchronous() =>
        _synchronous.Send(new HttpRequestMessage(HttpMethod.Post, Tasks)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

    public async Task Asynchronous() =>
        (await _synchronous.SendAsync(new HttpRequestMessage(HttpMethod.Post, Tasks))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    // One of two clients: both have to.
    public async Task Either(object task) => (await _either.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
}
