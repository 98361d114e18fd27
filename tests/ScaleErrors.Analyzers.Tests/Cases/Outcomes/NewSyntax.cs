#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Status = System.Net.HttpStatusCode;
using Answer = (System.Net.HttpStatusCode Code, string Body);

namespace Cases.Outcomes.NewSyntax;

// The newer corners of the language.
internal sealed class NewSyntax
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly Lock _gate = new();
    private int _throttles;

    public async Task<string> Combinators(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        return r is { StatusCode: >= (Status)400 and not (Status.NotFound or Status.PaymentRequired) and var s }
            ? s is Status.Conflict ? "dup" : s is Status.TooManyRequests ? "later" : "failed"
            : r.IsSuccessStatusCode ? "ok" : "failed";
    }
    public async Task<string> GotoCase(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        switch (r.StatusCode)
        {
            case Status.Conflict:
                Console.Out.Flush();
                goto case Status.OK;
            case Status.OK:
                return "made";
            case Status.TooManyRequests:
                await Task.Delay(500);
                goto default;
            default:
                return "failed";
        }
    }
    public async Task<string> ListPattern(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        Status[] codes = [r.StatusCode];
        return codes switch
        {
            [Status.Conflict] => "dup",
            [Status.TooManyRequests, ..] => "later",
            [Status.OK or Status.Created] => "ok",
            _ => "failed",
        };
    }

    public async Task<bool> Locked(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        lock (_gate)
        {
            if (r.StatusCode == Status.TooManyRequests) _throttles++;
        }
        return r.IsSuccessStatusCode;
    }

    public async Task<string> Checked(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE429
        var n = checked((short)r.StatusCode - 400);
        return n == 9 ? "dup" : n < 0 ? "ok" : "failed";
    }

    public async IAsyncEnumerable<string> Iterated(IEnumerable<AnnotationTask> ts, [EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var t in ts)
        {
            HttpResponseMessage? r = null;
            try
            {
                r = await _http.PostAsJsonAsync("task/a", t, ct); // expect: SCALE402 SCALE409
                if (r.StatusCode == Status.TooManyRequests) yield break;
                yield return r.IsSuccessStatusCode ? "ok" : "failed";
            }
            finally
            {
                r?.Dispose();
            }
        }
    }

    private async Task<Answer> AskAsync(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        return (r.StatusCode, await r.Content.ReadAsStringAsync());
    }
    public async Task<string> TupleAlias(AnnotationTask t) => await AskAsync(t) switch
    {
        (Status.TooManyRequests, _) => "later",
        (Status.PaymentRequired, var why) => why,
        ( >= Status.OK and < (Status)300, var body) => body,
        _ => "failed",
    };
    public async Task<string> TupleAliasTwo(AnnotationTask t)
    {
        var (code, body) = await AskAsync(t); // expect: SCALE429
        return code == Status.OK ? body : throw new InvalidOperationException(body);
    }
    public async Task<string> When(AnnotationTask t, int attempt)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        return (r.StatusCode, attempt) switch
        {
            (Status.TooManyRequests, < 3) => "again",
            (var s, _) when (int)s < 300 => "ok",
            _ => "failed",
        };
    }
    public async Task<int> RefLocals(AnnotationTask t)
    {
        int dups = 0, others = 0;
        using var r = await _http.PostAsJsonAsync("task/a", t); 
        Count(r.StatusCode, ref dups, ref others);
        return dups * 100 + others;

        static void Count(Status s, ref int dups, ref int others)
        {
            ref var counter = ref (s == Status.Conflict ? ref dups : ref others);
            counter++;
        }
    }
    private interface ICheck { bool Stop(Status s); }
    private sealed class Check : ICheck { bool ICheck.Stop(Status s) => s is Status.PaymentRequired; }
    public async Task<string> Explicit(AnnotationTask t)
    {
        ICheck check = new Check();
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE409 SCALE429
        return check.Stop(r.StatusCode) ? "contact" : r.IsSuccessStatusCode ? "ok" : "failed";
    }

    private readonly ref struct View(HttpResponseMessage r)
    {
        public bool Dup => r.StatusCode == Status.Conflict;
        public void Deconstruct(out bool ok, out int code) => (ok, code) = (r.IsSuccessStatusCode, (int)r.StatusCode);
    }
    public string RefStruct(AnnotationTask t)
    {
        using var r = _http.Send(new HttpRequestMessage(HttpMethod.Post, "task/a")); // expect: SCALE402
        var view = new View(r);
        if (view.Dup) return "dup";
        var (ok, code) = view;
        return code is 429 ? "later" : ok ? "ok" : "failed";
    }

    public async Task<string> WhileAssign(AnnotationTask t)
    {
        HttpResponseMessage r;
        var attempts = 0;
        while ((r = await _http.PostAsJsonAsync("task/a", t)).StatusCode == Status.TooManyRequests && attempts++ < 5) // expect: SCALE402 SCALE409
            await Task.Delay(1000);
        return r.EnsureSuccessStatusCode().Headers.ETag!.Tag;
    }
    public async Task<bool> DoWhile(AnnotationTask t)
    {
        var done = false;
        do
        {
            using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409 SCALE429
            done = r.IsSuccessStatusCode;
        }
        while (!done);
        return done;
    }
}

internal sealed record AnnotationTask(string Project, string UniqueId);
