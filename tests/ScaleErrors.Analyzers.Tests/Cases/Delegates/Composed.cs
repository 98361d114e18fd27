#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Delegates.Composed;

// Functions made of functions.
internal sealed class Composing
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private static Func<A, C> Compose<A, B, C>(Func<A, B> f, Func<B, C> g) => x => g(f(x));
    public async Task<bool> Composed(AnnotationTask t)
    {
        var check = Compose<HttpResponseMessage, int, bool>(r => (int)r.StatusCode, c => c == 402);
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE409 SCALE429
        return check(r);
    }
    private static Func<HttpResponseMessage, bool> Is(HttpStatusCode code) => r => r.StatusCode == code;
    public async Task<string> Curried(AnnotationTask t)
    {
        var dup = Is(HttpStatusCode.Conflict);
        var slow = Is(HttpStatusCode.TooManyRequests);
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        return dup(r) ? "dup" : slow(r) ? "later" : r.IsSuccessStatusCode ? "ok" : "failed";
    }

    public async Task<string> NestedLambdas(AnnotationTask t)
    {
        Func<Func<HttpResponseMessage, string>, Func<HttpResponseMessage, string>> handle409 = next => r => r.StatusCode == HttpStatusCode.Conflict ? "dup" : next(r);
        Func<Func<HttpResponseMessage, string>, Func<HttpResponseMessage, string>> handle429 = next => r => r.StatusCode == HttpStatusCode.TooManyRequests ? "later" : next(r);
        var pipeline = handle409(handle429(r => r.IsSuccessStatusCode ? "ok" : "failed"));
        using var response = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        return pipeline(response);
    }

    public async Task ChosenAction(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        Action act = r.StatusCode switch { HttpStatusCode.Conflict => Dup, HttpStatusCode.TooManyRequests => Slow, _ => Other };
        act();
    }
    private void Dup() => Console.Out.Flush();
    private void Slow() => Thread.Sleep(1000);
    private void Other() { }
}

// What is to be done is collected first.
internal sealed class Fluent(Task<HttpResponseMessage> send)
{
    private readonly Dictionary<HttpStatusCode, Func<HttpResponseMessage, Task>> _on = new();
    private Func<HttpResponseMessage, Task>? _otherwise;
    public Fluent On(HttpStatusCode s, Func<HttpResponseMessage, Task> act) { _on[s] = act; return this; }
    public Fluent Otherwise(Func<HttpResponseMessage, Task> act) { _otherwise = act; return this; }
    public async Task RunAsync()
    {
        var r = await send;
        if (_on.TryGetValue(r.StatusCode, out var act)) await act(r);
        else if (_otherwise is not null) await _otherwise(r);
    }
}
internal sealed class Fluents
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    public Task Post(AnnotationTask t) => new Fluent(_http.PostAsJsonAsync("task/a", t)) // expect: SCALE402 SCALE409
        .On(HttpStatusCode.Conflict, _ => Task.CompletedTask)
        .On(HttpStatusCode.TooManyRequests, _ => Task.Delay(1000))
        .Otherwise(r => { r.EnsureSuccessStatusCode(); return Task.CompletedTask; })
        .RunAsync();
}

internal sealed record AnnotationTask(string Project, string UniqueId);
