using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

// Values that outlive the statement: captured, kept by the object, or passed at run time.
internal sealed partial class Memory(int lastSeen, bool wasConflict, ILogger log)
{
    private static readonly Uri T = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();
    private HttpStatusCode _last;
    private bool _limited;

    public async Task KeepsInPrimaryParameter(HttpContent c)
    {
        if (lastSeen == 429)
            await Task.Delay(1000);
        var r = await _http.PostAsync(T, c);
        lastSeen = (int)r.StatusCode;
    }

    public async Task KeepsAnswerInPrimaryParameter(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        wasConflict = r.StatusCode == HttpStatusCode.Conflict;
    }

    public async Task KeepsForNextRun(HttpContent c)
    {
        if (_last == HttpStatusCode.TooManyRequests)
            await Task.Delay(1000);
        var r = await _http.PostAsync(T, c);
        _last = r.StatusCode;
    }

    public async Task<Func<bool>> ReturnsLambda(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        var conflict = r.StatusCode == HttpStatusCode.Conflict;
        return () => conflict;
    }

    public async Task CallsLocalFunction(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        var conflict = r.StatusCode == HttpStatusCode.Conflict;
        Report();
        void Report() => log.LogInformation("conflict {C}", conflict);
    }

    public async Task GivesLambdaMadeBefore(HttpContent c)
    {
        HttpResponseMessage? r = null;
        Func<bool> isConflict = () => r!.StatusCode == HttpStatusCode.Conflict;
        r = await _http.PostAsync(T, c);
        Decide(isConflict);
    }

    public async Task GivesToDynamic(HttpContent c)
    {
        dynamic handler = lastSeen;
        var r = await _http.PostAsync(T, c);
        handler.Handle(r);
    }

    public async Task DynamicResponse(HttpContent c)
    {
        dynamic r = await _http.PostAsync(T, c);
        if (r.StatusCode == HttpStatusCode.Conflict) throw new Exception();
    }

    public async Task StoresThroughSetter(HttpContent c)
    {
        var r = await _http.PostAsync(T, c);
        Seen = r.StatusCode;
    }

    public async Task RefLocal(HttpContent c)
    {
        bool conflict = false;
        ref bool alias = ref conflict;
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        alias = r.StatusCode == HttpStatusCode.Conflict;
        if (conflict) throw new Exception("conflict");
    }

    public bool WasConflict => wasConflict;

    public bool Limited => _limited;

    private HttpStatusCode Seen { set => _limited = value == HttpStatusCode.TooManyRequests; }

    private static void Decide(Func<bool> isConflict)
    {
        if (isConflict())
            throw new InvalidOperationException("conflict");
    }

    internal sealed record Err(string Message, int Code);
}
