#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Outcomes.ComputedValuesCases;

// Values computed from the status, and where they go.
internal sealed class ComputedValues
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly TextWriter log = Console.Out;
    private readonly Dictionary<string, bool> seen = new();
    private int failures;
    public event EventHandler<int>? Failed;
    public Fate Last { get; private set; }
    public List<int> Codes { get; } = new();

    public async Task<Fate> NestedTernaries()
    {
        var r = await http.PostAsync("x", null);
        return r.IsSuccessStatusCode ? Fate.Done : (int)r.StatusCode == 429 ? Fate.Again : (int)r.StatusCode is 402 or 409 ? Fate.Dead : throw new InvalidOperationException();
    }

    public async Task<Fate> NestedTernariesLumped()
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409
        return r.IsSuccessStatusCode ? Fate.Done : (int)r.StatusCode == 429 ? Fate.Again : (int)r.StatusCode is 402 or 409 ? Fate.Dead : Fate.Dead;
    }

    public async Task<Fate> ServerOrThrottle()
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409
        return r.StatusCode >= HttpStatusCode.InternalServerError || r.StatusCode == HttpStatusCode.TooManyRequests ? Fate.Again : r.IsSuccessStatusCode ? Fate.Done : Fate.Dead;
    }

    public async Task PropertyStore()
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402
        Last = r.StatusCode switch { HttpStatusCode.Conflict => Fate.Dead, HttpStatusCode.TooManyRequests => Fate.Again, _ => Fate.Done };
    }

    public async Task DictionaryStore(string id)
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE429
        seen[id] = r.StatusCode == HttpStatusCode.Conflict;
    }

    public async Task ListAdd()
    {
        var r = await http.PostAsync("x", null);
        Codes.Add((int)r.StatusCode);
    }

    public async Task Event()
    {
        var r = await http.PostAsync("x", null);
        if (!r.IsSuccessStatusCode) Failed?.Invoke(this, (int)r.StatusCode);
    }

    public async Task Counter()
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode) failures++;
        if (failures > 3) throw new InvalidOperationException();
    }

    public async Task CounterOf429()
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409
        if ((int)r.StatusCode == 429) Interlocked.Increment(ref failures);
    }

    public async Task<object> Anonymous()
    {
        var r = await http.GetAsync("x"); // expect: SCALE402 SCALE429
        return new { ok = r.IsSuccessStatusCode };
    }

    public async Task<object> AnonymousTold()
    {
        var r = await http.GetAsync("x"); // expect: SCALE402
        return new { ok = r.IsSuccessStatusCode, slow = (int)r.StatusCode == 429 };
    }

    public async Task<object> AnonymousStatus()
    {
        var r = await http.GetAsync("x");
        return new { status = r.StatusCode };
    }

    public async Task CastsOfAllKinds()
    {
        var r = await http.PostAsync("x", null);
        if ((short)r.StatusCode == 429) await Task.Delay(1);
        else if ((long)r.StatusCode == 409L) return;
        else if (Convert.ToInt32(r.StatusCode) == 402) throw new InvalidOperationException();
        else Console.WriteLine("x");
    }

    public async Task ExitProcessCode()
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409
        if (!r.IsSuccessStatusCode) Environment.Exit(r.StatusCode == HttpStatusCode.TooManyRequests ? 75 : 1);
    }

    // What a client prints for people is compared: the name decides.
    public async Task TextCompare()
    {
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE429
        if (r.StatusCode.ToString() == "Conflict") { Console.WriteLine("exists"); return; }
        r.EnsureSuccessStatusCode();
    }

    // For 409 there is an action, and it does nothing: it passes for success.
    public async Task Bag()
    {
        var d = new Dictionary<HttpStatusCode, Action> { [HttpStatusCode.Conflict] = () => { }, [HttpStatusCode.TooManyRequests] = () => Thread.Sleep(1) };
        var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409
        if (d.TryGetValue(r.StatusCode, out var act)) act();
        else r.EnsureSuccessStatusCode();
    }

    public async Task StringSwitch(object payload)
    {
        var response = await http.PostAsJsonAsync("batches", payload);
        var message = response.StatusCode switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.Conflict => "already exists",
            HttpStatusCode.TooManyRequests => "slow down",
            HttpStatusCode.PaymentRequired => "not enabled",
            var other => $"unexpected {other}",
        };
        if (message != null) throw new ScaleApiException(message);
    }

    public async Task StringSwitchLumped(object payload)
    {
        var response = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409 SCALE429
        var message = response.StatusCode switch
        {
            HttpStatusCode.OK => null,
            HttpStatusCode.NotFound => "gone",
            var other => $"unexpected {other}",
        };
        if (message != null) throw new ScaleApiException(message);
    }

    public async Task ExceptionTable(object payload)
    {
        var response = await http.PostAsJsonAsync("batches", payload);
        Exception? error = (int)response.StatusCode switch
        {
            < 400 => null,
            402 => new NotSupportedException(),
            409 => new InvalidOperationException(),
            429 => new TimeoutException(),
            _ => new ScaleApiException("x"),
        };
        if (error is not null) throw error;
    }

    public async Task DelayComputed(object payload)
    {
        var response = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409
        var delay = (int)response.StatusCode == 429 ? 1000 : 0;
        await Task.Delay(delay);
        response.EnsureSuccessStatusCode();
    }

    public async Task RangeSplits(object payload)
    {
        var response = await http.PostAsJsonAsync("batches", payload);
        var s = (int)response.StatusCode;
        if (s >= 200 && s < 300) return;
        if (s is 400 or 401 or (> 401 and < 404)) throw new ScaleApiException("access");
        if (s is > 408 and < 412) throw new ScaleApiException("conflict");
        if (s > 420 && s <= 429) throw new ScaleApiException("slow");
        throw new ScaleApiException("failed");
    }

    public async Task GuardClause(object payload)
    {
        using var response = await http.PostAsJsonAsync("batches", payload);
        if (response is { IsSuccessStatusCode: false, StatusCode: var code })
        {
            log.WriteLine("failed: {0}", code);
            throw code switch
            {
                HttpStatusCode.Conflict => new InvalidOperationException("exists"),
                HttpStatusCode.TooManyRequests => new TimeoutException(),
                HttpStatusCode.PaymentRequired => new NotSupportedException(),
                _ => new ScaleApiException("failed"),
            };
        }
    }

    public async Task Stopwatched(object payload)
    {
        var sw = Stopwatch.StartNew();
        using var activity = new Activity("scale").Start();
        var r = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409 SCALE429
        activity.SetTag("http.status_code", (int)r.StatusCode);
        log.WriteLine($"{r.StatusCode} after {sw.ElapsedMilliseconds}");
        activity.SetStatus(r.IsSuccessStatusCode ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }

    public async Task MultipleUses(object payload)
    {
        var r = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402
        var s = (int)r.StatusCode;
        var m = s == 409 ? "exists" : "";
        m += s == 429 ? "slow" : "";
        log.Write(m);
    }

    public async Task Deconstructing(object payload)
    {
        var r = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402
        var (dup, slow) = (r.StatusCode == HttpStatusCode.Conflict, r.StatusCode == HttpStatusCode.TooManyRequests);
        if (dup) log.WriteLine("exists");
        if (slow) log.WriteLine("slow");
    }

    public async Task TupleSwitch(object payload, int attempt)
    {
        var r = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409
        switch (r.StatusCode, attempt)
        {
            case (HttpStatusCode.OK, _): return;
            case (HttpStatusCode.TooManyRequests, < 3): await Task.Delay(attempt); break;
            default: throw new ScaleApiException("x");
        }
    }

    public async Task Coalesce(object payload)
    {
        var r = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409
        bool? slow = r.StatusCode == HttpStatusCode.TooManyRequests ? true : null;
        if (slow ?? false) log.WriteLine("slow");
    }

    public async Task CompareTo(object payload)
    {
        var r = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409
        if (r.StatusCode.CompareTo(HttpStatusCode.TooManyRequests) == 0) log.WriteLine("slow");
    }

    public async Task AggregateByStatus(IEnumerable<string> ids)
    {
        var counts = new Dictionary<HttpStatusCode, int>();
        foreach (var id in ids)
        {
            var r = await http.PostAsync($"task/{id}/cancel", null); // expect: SCALE402 SCALE409
            counts[r.StatusCode] = counts.GetValueOrDefault(r.StatusCode) + 1;
        }
        if (counts.ContainsKey(HttpStatusCode.TooManyRequests)) throw new TimeoutException();
    }
}

internal enum Fate
{
    Done,
    Again,
    Dead,
}

internal sealed class ScaleApiException(string message, int status = 0) : Exception(message)
{
    public int Status => status;
}
