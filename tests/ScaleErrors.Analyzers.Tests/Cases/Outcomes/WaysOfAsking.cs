#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Outcomes.WaysOfAsking;

// The same question in many ways.
internal sealed class WaysOfAsking
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly ConcurrentDictionary<HttpStatusCode, int> _counts = new();
    private readonly Dictionary<string, int> _metrics = new();

    public async Task ThrowSwitch(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        if (r.IsSuccessStatusCode) return;
        throw r.StatusCode switch
        {
            HttpStatusCode.Conflict => new InvalidOperationException("dup"),
            HttpStatusCode.TooManyRequests => new TimeoutException(),
            _ => new HttpRequestException("failed"),
        };
    }
    public async Task<string> ProblemBody(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        if (r.IsSuccessStatusCode) return "ok";
        var p = await r.Content.ReadFromJsonAsync<Problem>();
        return p!.Status switch { 402 => "contact", 409 => "dup", 429 => "later", _ => p.Error };
    }
    public async Task ProblemThrown(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409 SCALE429
        if (r.IsSuccessStatusCode) return;
        var p = await r.Content.ReadFromJsonAsync<Problem>();
        throw new InvalidOperationException("Scale said: " + p!.Error);
    }
    public async Task<bool> RetryAfterPattern(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        if (r is { IsSuccessStatusCode: false, Headers.RetryAfter.Delta: { } d })
        {
            await Task.Delay(d);
            return false;
        }

        return r.IsSuccessStatusCode;
    }
    public async Task<bool> RetryAfterValues(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        if (!r.IsSuccessStatusCode && r.Headers.TryGetValues("Retry-After", out var values) && int.TryParse(values.First(), out var s)) { await Task.Delay(s); return false; }
        return r.IsSuccessStatusCode;
    }
    public async Task<(int, int, int)> Counters(AnnotationTask[] ts)
    {
        var (ok, dup, other) = (0, 0, 0);
        foreach (var t in ts)
        {
            using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE429
            switch (r.StatusCode)
            {
                case HttpStatusCode.Conflict: dup++; break;
                case var s when (int)s < 300: ok++; break;
                default: other++; break;
            }
        }
        return (ok, dup, other);
    }
    public async Task<string> InFinally(AnnotationTask t)
    {
        HttpStatusCode? status = null;
        try
        {
            using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
            status = r.StatusCode;
            r.EnsureSuccessStatusCode();
            return "ok";
        }
        finally
        {
            if (status == HttpStatusCode.TooManyRequests) await Task.Delay(1000);
        }
    }
    public async Task<bool> SetOfSeen(AnnotationTask[] ts)
    {
        var seen = new HashSet<int>();
        foreach (var t in ts)
        {
            using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
            seen.Add((int)r.StatusCode);
        }
        return seen.Contains(429);
    }
    public async Task<string> Flags(AnnotationTask t)
    {
        var seen = Seen.None;
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        seen |= r.StatusCode == HttpStatusCode.Conflict ? Seen.Dup : Seen.None;
        seen |= (int)r.StatusCode == 429 ? Seen.Slow : Seen.None;
        if (seen.HasFlag(Seen.Dup)) return "dup";
        if ((seen & Seen.Slow) != 0) return "later";
        return r.IsSuccessStatusCode ? "ok" : "failed";
    }
    public async Task Counted(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        _counts.AddOrUpdate(r.StatusCode, 1, (_, n) => n + 1);
    }
    public async Task MetricNames(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        var key = $"scale.{(int)r.StatusCode}";
        _metrics[key] = _metrics.GetValueOrDefault(key) + 1;
        r.EnsureSuccessStatusCode();
    }
    public async Task<string> Comparers(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        if (r.StatusCode.CompareTo(HttpStatusCode.Conflict) == 0) return "dup";
        if (EqualityComparer<HttpStatusCode>.Default.Equals(r.StatusCode, HttpStatusCode.TooManyRequests)) return "later";
        return r.IsSuccessStatusCode ? "ok" : "failed";
    }
    public async Task<string> StaticEquals(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        if (Equals(r.StatusCode, HttpStatusCode.Conflict)) return "dup";
        if (HttpStatusCode.TooManyRequests.Equals(r.StatusCode)) return "later";
        return r.IsSuccessStatusCode ? "ok" : "failed";
    }

    private static readonly HttpStatusCode[] Known = { HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests };
    private static readonly string[] Names = { "dup", "later" };
    public async Task<string> IndexTable(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        var i = Array.IndexOf(Known, r.StatusCode);
        return i < 0 ? (r.IsSuccessStatusCode ? "ok" : "failed") : Names[i];
    }

    public async Task<string> AsObject(AnnotationTask t)
    {
        object answer = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        return answer is HttpResponseMessage { StatusCode: HttpStatusCode.TooManyRequests } ? "later" : answer is HttpResponseMessage { IsSuccessStatusCode: true } ok ? ok.ToString() : "failed";
    }
    public async Task<string> Labels(AnnotationTask t)
    {
        var attempt = 0;
    again:
        using (var r = await _http.PostAsJsonAsync("task/a", t)) // expect: SCALE402 SCALE409
        {
            if ((int)r.StatusCode == 429 && attempt++ < 3) goto again;
            if (!r.IsSuccessStatusCode) goto failed;
            return "ok";
        }
    failed:
        return "failed";
    }
    private readonly SemaphoreSlim _gate = new(4);
    public async Task<string?> Gated(AnnotationTask t, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            using var cts = CancellationTokenSource.CreateLinkedTokenSource(ct);
            cts.CancelAfter(1000);
            using var r = await _http.PostAsJsonAsync("task/a", t, cts.Token); // expect: SCALE402 SCALE429
            if (r.StatusCode == HttpStatusCode.Conflict) return null;
            r.EnsureSuccessStatusCode();
            return await r.Content.ReadAsStringAsync(cts.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { return "timeout"; }
        finally { _gate.Release(); }
    }
    private struct Tally { public int Dups; public int Others; public void Add(HttpStatusCode s) { if (s == HttpStatusCode.Conflict) Dups++; else Others++; } }
    public async Task<int> MutableStruct(AnnotationTask t)
    {
        var tally = new Tally();
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE429
        tally.Add(r.StatusCode);
        return tally.Dups;
    }
    private sealed class Stats { public int Dups { get; private set; } public int All { get; private set; } public void Add(HttpResponseMessage r) { All++; if (r.StatusCode == HttpStatusCode.Conflict) Dups++; } }
    public async Task<Stats2> ClassStats(AnnotationTask[] ts)
    {
        var stats = new Stats();
        foreach (var t in ts)
        {
            using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE429
            stats.Add(r);
        }
        return new Stats2(stats.Dups, stats.All);
    }
    public sealed record Stats2(int Dups, int All);
}

[Flags]
internal enum Seen
{
    None = 0,
    Dup = 1,
    Slow = 2,
}

internal sealed record Problem(int Status, string Error);

internal sealed record AnnotationTask(string Project, string UniqueId);
