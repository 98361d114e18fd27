#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using System.Numerics;

namespace Cases.Functions.Generics;

// Generic helpers: what a type parameter stands for is known where they are called.
internal sealed class Generic
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> StaticAbstractMembers(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        if (Is<Duplicate>(r))
            return "duplicate";
        if (Is<Throttled>(r))
            return "later";
        return r.IsSuccessStatusCode ? "made" : "failed";
    }

    // The same question twice.
    public async Task<string> OneTypeTwice(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        if (Is<Throttled>(r) || Is<Throttled>(r))
            return "later";
        return r.IsSuccessStatusCode ? "made" : "failed";
    }

    private static bool Is<T>(HttpResponseMessage r)
        where T : IOutcome<T> => T.Matches(r.StatusCode);

    private static bool InRange<T>(T value, T low, T high) where T : INumber<T> => value >= low && value <= high;
    public async Task<string> GenericMath(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        var code = (int)r.StatusCode;
        if (InRange(code, 429, 429)) return "later";
        return InRange(code, 200, 299) ? "ok" : "failed";
    }

    private abstract class Failure { public abstract bool Is(HttpStatusCode s); }
    private sealed class DupFailure : Failure { public override bool Is(HttpStatusCode s) => s == HttpStatusCode.Conflict; }
    private sealed class SlowFailure : Failure { public override bool Is(HttpStatusCode s) => s == HttpStatusCode.TooManyRequests; }
    private static bool Was<T>(HttpResponseMessage r) where T : Failure, new() => new T().Is(r.StatusCode);
    public async Task<string> GenericNew(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        if (Was<DupFailure>(r)) return "dup";
        if (Was<SlowFailure>(r)) return "later";
        return r.IsSuccessStatusCode ? "ok" : "failed";
    }
    public async Task<string> Mapped(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402
        return Pick(r.StatusCode, "failed", (HttpStatusCode.Conflict, "dup"), (HttpStatusCode.TooManyRequests, "later"), (HttpStatusCode.OK, "ok"));
    }
    private static TOut Pick<TIn, TOut>(TIn value, TOut otherwise, params (TIn, TOut)[] table) where TIn : struct
    {
        foreach (var (key, result) in table)
            if (EqualityComparer<TIn>.Default.Equals(key, value)) return result;
        return otherwise;
    }

    private static async Task<T?> TryAsync<T, TException>(Func<Task<T>> f, Func<TException, bool> when) where TException : Exception
    {
        try { return await f(); }
        catch (TException e) when (when(e)) { return default; }
    }
    public async Task<string?> GenericCatch(AnnotationTask t) => await TryAsync<string, HttpRequestException>(
        async () => await (await _http.PostAsJsonAsync("task/a", t)).EnsureSuccessStatusCode().Content.ReadAsStringAsync(), // expect: SCALE402 SCALE409
        e => e.StatusCode == HttpStatusCode.TooManyRequests);
}

internal interface IOutcome<TSelf>
    where TSelf : IOutcome<TSelf>
{
    static abstract bool Matches(HttpStatusCode status);
}

internal sealed class Duplicate : IOutcome<Duplicate>
{
    public static bool Matches(HttpStatusCode status) => status == HttpStatusCode.Conflict;
}

internal sealed class Throttled : IOutcome<Throttled>
{
    public static bool Matches(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests;
}

internal sealed record AnnotationTask(string Project, string UniqueId);
