#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Outcomes.ModernStyle;

public sealed record ScaleTask(string Id, string? UniqueId);
public enum Kind { Fine, Exists, Slow, Pay, Broken }
public abstract record Outcome { public sealed record Ok(ScaleTask T) : Outcome; public sealed record Bad(string Why) : Outcome; public sealed record Dup : Outcome; public sealed record Slow(TimeSpan? After) : Outcome; public sealed record Pay : Outcome; }

public sealed class Client(TimeProvider clock)
{
    private readonly HttpClient http = new() { BaseAddress = new("https://api.scale.com") };

    public async Task<Outcome> Create(ScaleTask t, CancellationToken ct = default)
    {
        using var r = await http.PostAsJsonAsync("/v1/task/lidarannotation", t, ct).ConfigureAwait(false);
        return r.StatusCode switch
        {
            HttpStatusCode.OK => new Outcome.Ok((await r.Content.ReadFromJsonAsync<ScaleTask>(ct))!),
            HttpStatusCode.Conflict => new Outcome.Dup(),
            HttpStatusCode.TooManyRequests => new Outcome.Slow(r.Headers.RetryAfter?.Delta),
            HttpStatusCode.PaymentRequired => new Outcome.Pay(),
            _ => new Outcome.Bad(r.ReasonPhrase ?? ""),
        };
    }

    public async Task<Outcome> CreateLumped(ScaleTask t, CancellationToken ct = default)
    {
        using var r = await http.PostAsJsonAsync("/v1/task/lidarannotation", t, ct).ConfigureAwait(false); // expect: SCALE402 SCALE409 SCALE429
        return r.StatusCode switch
        {
            HttpStatusCode.OK => new Outcome.Ok((await r.Content.ReadFromJsonAsync<ScaleTask>(ct))!),
            HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired => new Outcome.Bad("no"),
            _ => new Outcome.Bad("no"),
        };
    }

    public async Task<Kind> Classify(ScaleTask t)
    {
        var r = await http.PutAsJsonAsync("/v1/task", t); // expect: SCALE402
        return r switch
        {
            { IsSuccessStatusCode: true } => Kind.Fine,
            { StatusCode: HttpStatusCode.Conflict } => Kind.Exists,
            { StatusCode: (HttpStatusCode)429 } => Kind.Slow,
            _ => Kind.Broken,
        };
    }

    public async Task<Kind> ClassifyAll(ScaleTask t)
    {
        var r = await http.PatchAsJsonAsync("/v1/task", t);
        return (int)r.StatusCode switch
        {
            < 300 => Kind.Fine,
            402 => Kind.Pay,
            409 => Kind.Exists,
            429 => Kind.Slow,
            >= 400 and < 500 => Kind.Broken,
            _ => throw new InvalidOperationException(),
        };
    }

    // 409 and 429 have an arm of their own together: told apart from every other failure.
    public async Task<Kind> Shared(ScaleTask t)
    {
        var r = await http.PatchAsJsonAsync("/v1/task", t); // expect: SCALE402
        return (int)r.StatusCode switch
        {
            < 300 => Kind.Fine,
            409 or 429 => Kind.Slow,
            _ => Kind.Broken,
        };
    }

    public async Task<ScaleTask?> Get(string id) =>
        await http.GetAsync($"/v1/task/{id}") is { IsSuccessStatusCode: true } r ? await r.Content.ReadFromJsonAsync<ScaleTask>() : null; // expect: SCALE402 SCALE429

    public async Task<ScaleTask?> GetDeconstructed(string id)
    {
        var (ok, slow, pay) = await http.GetAsync($"/v1/task/{id}") switch { var r => (r.IsSuccessStatusCode, r.StatusCode is HttpStatusCode.TooManyRequests, (int)r.StatusCode is 402) };
        if (slow) await Task.Delay(1000);
        if (pay) throw new InvalidOperationException("pay");
        return ok ? new ScaleTask(id, null) : null;
    }

    public async Task<bool> IsThere(string id)
    {
        using var r = await http.GetAsync($"/v1/task/{id}"); // expect: SCALE402 SCALE429
        return r is { StatusCode: not HttpStatusCode.NotFound };
    }

    public async Task Collection(IEnumerable<string> ids)
    {
        HttpStatusCode[] special = [HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests, HttpStatusCode.PaymentRequired];
        foreach (var id in ids)
        {
            using var r = await http.PostAsync($"/v1/task/{id}/cancel", null);
            if (special.Contains(r.StatusCode)) throw new InvalidOperationException($"special {r.StatusCode}");
            r.EnsureSuccessStatusCode();
        }
    }

    public async Task Waits(string id)
    {
        using var r = await http.PostAsync($"/v1/task/{id}/cancel", null); // expect: SCALE402 SCALE409
        if (!r.IsSuccessStatusCode)
        {
            if (r.Headers.RetryAfter is { Delta: { } wait }) await Task.Delay(wait, clock);
            else throw new HttpRequestException("no");
        }
    }

    public async Task Retry(ScaleTask t, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var r = await http.PostAsJsonAsync("/v1/task/x", t, ct); // expect: SCALE402 SCALE409
            if (r.StatusCode is HttpStatusCode.TooManyRequests && attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), ct);
                continue;
            }
            r.EnsureSuccessStatusCode();
            return;
        }
    }

    public async Task RetryAnything(ScaleTask t, CancellationToken ct)
    {
        HttpResponseMessage r;
        do
        {
            r = await http.PostAsJsonAsync("/v1/task/x", t, ct); // expect: SCALE402 SCALE409 SCALE429
            if (!r.IsSuccessStatusCode) await Task.Delay(1000, ct);
        }
        while (!r.IsSuccessStatusCode);
    }

    public async Task Swallow(ScaleTask t)
    {
        try
        {
            (await http.PostAsJsonAsync("/v1/task/x", t)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Console.Error.WriteLine(e);
        }
    }

    public async Task Nullable(ScaleTask? t)
    {
        var r = t is null ? null : await http.PostAsJsonAsync("/v1/task/x", t); // expect: SCALE402 SCALE409
        if (r?.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(1000);
    }

    // A local function or a delegate that is given the response, or reads it, may tell outcomes apart.
    public async Task LocalFunctions(ScaleTask t)
    {
        var r = await http.PostAsJsonAsync("/v1/task/x", t);
        if (Is(409)) return;
        if (Is(429)) await Task.Delay(5);
        r.EnsureSuccessStatusCode();
        bool Is(int code) => (int)r.StatusCode == code;
    }

    public async Task StaticLocal(ScaleTask t)
    {
        var r = await http.PostAsJsonAsync("/v1/task/x", t); // expect: SCALE402 SCALE409 SCALE429
        if (Dup(r)) return;
        r.EnsureSuccessStatusCode();
        static bool Dup(HttpResponseMessage m) => m.StatusCode == HttpStatusCode.Conflict;
    }

    public async Task LambdaHolds(ScaleTask t)
    {
        Func<HttpResponseMessage, bool> dup = m => m.StatusCode == HttpStatusCode.Conflict;
        var r = await http.PostAsJsonAsync("/v1/task/x", t); // expect: SCALE402 SCALE409 SCALE429
        if (dup(r)) return;
        r.EnsureSuccessStatusCode();
    }

    // The response leaves the local function: it is handed to whoever calls it.
    public async Task SendsInLocal(ScaleTask t)
    {
        var r = await Send();
        r.EnsureSuccessStatusCode();
        Task<HttpResponseMessage> Send() => http.PostAsJsonAsync("/v1/task/x", t); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task SendsInLocalChecked(ScaleTask t)
    {
        var r = await Send();
        if (r.StatusCode is HttpStatusCode.Conflict) return;
        if (r.StatusCode is HttpStatusCode.TooManyRequests) { await Task.Delay(10); return; }
        if (r.StatusCode is HttpStatusCode.PaymentRequired) throw new InvalidOperationException();
        r.EnsureSuccessStatusCode();
        Task<HttpResponseMessage> Send() => http.PostAsJsonAsync("/v1/task/x", t); // expect: SCALE409
    }
}
