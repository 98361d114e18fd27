#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.SetsCases;

// Sets whose contents can be seen decide for each code.
public sealed class Sets
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private static readonly HashSet<HttpStatusCode> Retryable = [HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable];
    private static readonly HttpStatusCode[] Fatal = { HttpStatusCode.PaymentRequired, HttpStatusCode.Unauthorized };
    private static readonly FrozenSet<HttpStatusCode> Frozen = new[] { HttpStatusCode.Conflict, HttpStatusCode.PaymentRequired }.ToFrozenSet();
    private static readonly ImmutableHashSet<int> Immutable = ImmutableHashSet.Create(409, 429);
    private static readonly ImmutableArray<HttpStatusCode> Row = [HttpStatusCode.PaymentRequired, HttpStatusCode.Conflict];
    private static readonly HashSet<HttpStatusCode> Everything = [.. Retryable, .. Fatal, HttpStatusCode.Conflict];
    private static readonly IReadOnlySet<int> Numbers = new HashSet<int>(new[] { 402, 409 }) { 429 };
    private static readonly ISet<HttpStatusCode> Sorted = new SortedSet<HttpStatusCode>(Retryable) { (HttpStatusCode)402 };
    private static readonly IEnumerable<int> ServerErrors = Enumerable.Range(500, 100);
    private static readonly int[] ClientErrors = Enumerable.Range(400, 18).Append(429).ToArray();
    private static readonly List<HttpStatusCode> Listed = Fatal.Concat(Retryable).Append(HttpStatusCode.Conflict).ToList();
    private static readonly HashSet<HttpStatusCode> Fine = new() { HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted };
    private static readonly HttpStatusCode TooMany = (HttpStatusCode)429;
    private static readonly ImmutableHashSet<HttpStatusCode> Grown = ImmutableHashSet<HttpStatusCode>.Empty.Add(TooMany).Union(Fatal);
    private static readonly ConcurrentBag<int> Bag = new(Immutable);
    private static IReadOnlyCollection<HttpStatusCode> Computed => [HttpStatusCode.Conflict, .. Fatal];
    public static HashSet<HttpStatusCode> Shown { get; } = new(3) { HttpStatusCode.Conflict };

    private static Exception Failed(string text) => new InvalidOperationException(text);

    public async Task RetryableOnly()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (Retryable.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task Both()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (Retryable.Contains(response.StatusCode)) throw new TimeoutException("later");
        if (Fatal.Contains(response.StatusCode)) throw Failed("fatal");
        response.EnsureSuccessStatusCode();
    }

    public async Task ThreeKinds()
    {
        var response = await http.PostAsync("batches", null);
        if (Frozen.Contains(response.StatusCode)) throw Failed("never retry");
        if (Immutable.Contains((int)response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ImmutableRow()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (Row.Contains(response.StatusCode)) throw new TimeoutException("row");
        response.EnsureSuccessStatusCode();
    }

    public async Task MadeOfOthers()
    {
        var response = await http.PostAsync("batches", null);
        if (Everything.Contains(response.StatusCode)) throw Failed("known");
        response.EnsureSuccessStatusCode();
    }

    // What is listed goes on as if it had succeeded.
    public async Task NegatedSet()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode && !Numbers.Contains((int)response.StatusCode)) throw Failed("unknown");
    }

    public async Task CopyWithMore()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (Sorted.Contains(response.StatusCode)) throw new TimeoutException("sorted");
        response.EnsureSuccessStatusCode();
    }

    // 500 to 599 lump nothing of interest, and tell nothing apart.
    public async Task RangeOfServerErrors()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (ServerErrors.Contains((int)response.StatusCode)) throw new TimeoutException("server");
        response.EnsureSuccessStatusCode();
    }

    public async Task RangeAndOne()
    {
        var response = await http.PostAsync("batches", null);
        if (Array.IndexOf(ClientErrors, (int)response.StatusCode) >= 0) throw Failed("listed");
        response.EnsureSuccessStatusCode();
    }

    public async Task PositionInList()
    {
        var response = await http.PostAsync("batches", null);
        var position = Listed.IndexOf(response.StatusCode);
        if (position < 0) response.EnsureSuccessStatusCode();
        else throw Failed("listed");
    }

    // What is fine is listed: everything else is one failure.
    public async Task FineOrNot()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (!Fine.Contains(response.StatusCode)) throw Failed("failed");
    }

    public async Task GrownOfEmpty()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (Grown.Contains(response.StatusCode)) throw new TimeoutException("grown");
        response.EnsureSuccessStatusCode();
    }

    public async Task LambdaComparesForEquality()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (Bag.Any(code => code == (int)response.StatusCode)) throw new TimeoutException("bag");
        response.EnsureSuccessStatusCode();
    }

    public async Task ArrayExists()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409 SCALE429
        var status = response.StatusCode;
        if (Array.Exists(Fatal, code => status == code)) throw new TimeoutException("fatal");
        response.EnsureSuccessStatusCode();
    }

    public async Task AllDiffer()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409 SCALE429
        var status = response.StatusCode;
        if (Fatal.All(code => code != status)) response.EnsureSuccessStatusCode();
        else throw Failed("fatal");
    }

    public async Task ComputedProperty()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (Computed.Contains(response.StatusCode)) throw new TimeoutException("computed");
        response.EnsureSuccessStatusCode();
    }

    public async Task PropertyThatNobodyChanges()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE429
        if (Shown.Contains(response.StatusCode)) throw Failed("exists");
        response.EnsureSuccessStatusCode();
    }

    public async Task InAnExceptionFilter()
    {
        try
        {
            using var response = await http.PostAsync("batches", null); // expect: SCALE409
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when (e.StatusCode is { } status && (Retryable.Contains(status) || Fatal.Contains(status)))
        {
            await Task.Delay(1000);
        }
    }

    public async Task NullableInAFilter()
    {
        try
        {
            using var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when (Retryable.Contains(e.StatusCode ?? HttpStatusCode.InternalServerError))
        {
            await Task.Delay(1000);
        }
    }

    public async Task Inline()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (new[] { HttpStatusCode.Conflict, HttpStatusCode.PaymentRequired }.Contains(response.StatusCode)) throw new TimeoutException("inline");
        response.EnsureSuccessStatusCode();
    }

    public async Task SpanOfCodes()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        ReadOnlySpan<int> codes = [409, 429];
        if (codes.Contains((int)response.StatusCode)) throw new TimeoutException("span");
        response.EnsureSuccessStatusCode();
    }

    public async Task LocalSet(IEnumerable<string> ids)
    {
        var special = new HashSet<HttpStatusCode> { HttpStatusCode.TooManyRequests };
        foreach (var id in ids)
        {
            var response = await http.PostAsync("task/" + id + "/cancel", null); // expect: SCALE402 SCALE409
            if (special.Contains(response.StatusCode)) { await Task.Delay(1000); continue; }
            response.EnsureSuccessStatusCode();
        }
    }

    public async Task AliasOfAField()
    {
        var codes = Retryable;
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (codes?.Contains(response.StatusCode) == true) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task OneChoiceOrTheOther(bool careful)
    {
        var codes = careful ? Fatal : [HttpStatusCode.Conflict];
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (codes.Contains(response.StatusCode)) throw new TimeoutException("chosen");
        response.EnsureSuccessStatusCode();
    }
}
