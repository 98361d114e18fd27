#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Functions.ManyHandlers;

// Handlers that are asked one after the other: each is there, so one that tells an outcome apart will do.
internal interface IHandler { bool CanHandle(HttpStatusCode s); Task HandleAsync(HttpResponseMessage r); }
internal sealed class ConflictHandler : IHandler { public bool CanHandle(HttpStatusCode s) => s == HttpStatusCode.Conflict; public Task HandleAsync(HttpResponseMessage r) => Task.CompletedTask; }
internal sealed class ThrottleHandler : IHandler { public bool CanHandle(HttpStatusCode s) => s == HttpStatusCode.TooManyRequests; public Task HandleAsync(HttpResponseMessage r) => Task.Delay(1); }
internal sealed class Asked(IEnumerable<IHandler> handlers)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    public async Task Post(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        foreach (var h in handlers)
        {
            if (!h.CanHandle(r.StatusCode)) continue;
            await h.HandleAsync(r);
            return;
        }
        r.EnsureSuccessStatusCode();
    }
    public async Task First(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        var handler = handlers.FirstOrDefault(h => h.CanHandle(r.StatusCode));
        if (handler is null) r.EnsureSuccessStatusCode();
        else await handler.HandleAsync(r);
    }
}

internal sealed class One(IHandler handler)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    // There is one only, and it may be either.
    public async Task Post(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409 SCALE429
        if (handler.CanHandle(r.StatusCode))
            await handler.HandleAsync(r);
        else
            r.EnsureSuccessStatusCode();
    }
}

internal interface IStep { IStep? Next { get; } Task<bool> HandleAsync(HttpResponseMessage r); }
internal abstract class Step(HttpStatusCode code, IStep? next) : IStep
{
    public IStep? Next => next;
    protected abstract Task ActAsync(HttpResponseMessage r);
    public async Task<bool> HandleAsync(HttpResponseMessage r)
    {
        if (r.StatusCode == code) { await ActAsync(r); return true; }
        return Next is not null && await Next.HandleAsync(r);
    }
}
internal sealed class WaitStep(IStep? next) : Step(HttpStatusCode.TooManyRequests, next) { protected override Task ActAsync(HttpResponseMessage r) => Task.Delay(1000); }
internal sealed class DupStep(IStep? next) : Step(HttpStatusCode.Conflict, next) { protected override Task ActAsync(HttpResponseMessage r) { Console.Out.Flush(); return Task.CompletedTask; } }
internal sealed class Chain
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly IStep _steps = new WaitStep(new DupStep(null));
    public async Task Post(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        if (!r.IsSuccessStatusCode && !await _steps.HandleAsync(r)) r.EnsureSuccessStatusCode();
    }
}

internal sealed record AnnotationTask(string Project, string UniqueId);
