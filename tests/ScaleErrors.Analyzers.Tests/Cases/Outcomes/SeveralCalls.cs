#nullable enable
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Outcomes.SeveralCallsCases;

// Several calls in one body, each judged by itself.
internal sealed class SeveralCalls
{
    private readonly HttpClient c = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task Tasks2()
    {
        var a = c.GetAsync("a"); // expect: SCALE402 SCALE429
        var b = c.PostAsync("b", null); // expect: SCALE402 SCALE409
        await Task.WhenAll(a, b);
        (await a).EnsureSuccessStatusCode();
        if ((await b).StatusCode is HttpStatusCode.TooManyRequests) Console.WriteLine("slow");
    }

    public async Task ConditionalSend(bool create)
    {
        var r = create
            ? await c.PostAsync("a", null) // expect: SCALE402 SCALE429
            : await c.GetAsync("a"); // expect: SCALE402 SCALE429
        if (r.StatusCode == HttpStatusCode.Conflict) throw new InvalidOperationException();
    }

    public async Task Reassigned()
    {
        var r = await c.PostAsync("a", null); // expect: SCALE402 SCALE409 SCALE429
        r = await c.GetAsync("a"); // expect: SCALE402
        if (r.StatusCode == HttpStatusCode.Conflict) throw new InvalidOperationException();
        if (r.StatusCode == HttpStatusCode.TooManyRequests) throw new InvalidOperationException("slow");
    }

    public async Task Fluent()
    {
        (await c
            .PostAsync( // expect: SCALE402 SCALE409 SCALE429
                "a",
                null)
            .ConfigureAwait(false))
            .EnsureSuccessStatusCode();
    }

    public async Task TimeoutWait() => (await c.PostAsync("x", null).WaitAsync(TimeSpan.FromSeconds(1))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public async IAsyncEnumerable<bool> Iterator(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            using var r = await c.GetAsync(id); // expect: SCALE402
            if (r.StatusCode == HttpStatusCode.TooManyRequests) yield break;
            yield return r.IsSuccessStatusCode;
        }
    }

    public async Task OutAndRef()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        Note(r, out var fine);
        if (!fine) throw new InvalidOperationException();
    }

    private static void Note(HttpResponseMessage r, out bool fine) => fine = r.IsSuccessStatusCode;

    public async Task Expectation(HttpRequestMessage m)
    {
        m.RequestUri = new Uri("https://api.scale.com/v1/tasks");
        var r = await c.SendAsync(m); // expect: SCALE402 SCALE409 SCALE429
        r.EnsureSuccessStatusCode();
    }
}
