using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Delegates.Closures;

// Lambdas that remember, and where they are kept.
public sealed class ClosureClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();
    private readonly Action<HttpResponseMessage> _check;
    private readonly Func<HttpContent, Task<HttpResponseMessage>> _ensured;

    public ClosureClient()
    {
        _check = Throttled;
        _ensured = async task => (await _http.PostAsync(Annotation, task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
    }

    private static Func<HttpStatusCode, bool> IsDuplicate { get; } = status => status == HttpStatusCode.Conflict;

    private Action<HttpResponseMessage>? Reassigned { get; set; } = Throttled;

    public async Task SetInConstructor(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        _check(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task GetOnlyProperty(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if (IsDuplicate(response.StatusCode))
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // Somebody may put another check there.
    public async Task SettableProperty(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        Reassigned?.Invoke(response);
        response.EnsureSuccessStatusCode();
    }

    public Task<HttpResponseMessage> EnsuredInField(HttpContent task) => _ensured(task);

    // The closure of a closure.
    public async Task MadeTwice(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        Maker(HttpStatusCode.TooManyRequests)("Too fast.")(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task ByCodeInTable(HttpContent task)
    {
        var checks = new Dictionary<string, Action<HttpResponseMessage>> { ["slow"] = Throttled, ["any"] = response => response.EnsureSuccessStatusCode() };
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        checks["any"](response);
    }

    private static Func<string, Action<HttpResponseMessage>> Maker(HttpStatusCode status) => text => response =>
    {
        if (response.StatusCode == status)
            throw new TimeoutException(text);
    };

    private static void Throttled(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
    }
}
