#nullable enable
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.TablesCases;

// Tables: the row of a code is what the code gets.
public sealed class Tables
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private static readonly Dictionary<HttpStatusCode, string> Messages = new()
    {
        [HttpStatusCode.Conflict] = "already exists",
        [HttpStatusCode.PaymentRequired] = "not enabled",
    };

    private static readonly IReadOnlyDictionary<int, bool> MayRetry = new Dictionary<int, bool>
    {
        { 402, false },
        { 409, false },
        { 429, true },
        { 503, true },
    };

    private static readonly FrozenDictionary<HttpStatusCode, string> Frozen =
        new Dictionary<HttpStatusCode, string> { { HttpStatusCode.TooManyRequests, "slow down" } }.ToFrozenDictionary();

    private static readonly ImmutableDictionary<int, string> Immutable = ImmutableDictionary<int, string>.Empty.Add(409, "exists").Add(429, "later");

    private static readonly Dictionary<HttpStatusCode, Func<HttpResponseMessage, Task>> Handlers = new()
    {
        [HttpStatusCode.Conflict] = response => throw new InvalidOperationException("exists"),
        [HttpStatusCode.TooManyRequests] = response => Task.Delay(1000),
    };

    private static readonly Dictionary<int, Exception> Exceptions = new()
    {
        [402] = new NotSupportedException("pay"),
        [429] = new TimeoutException("later"),
    };

    private static readonly Dictionary<HttpStatusCode, RetryPolicy> Policies = new()
    {
        [HttpStatusCode.TooManyRequests] = new RetryPolicy(Tries: 5),
        [HttpStatusCode.PaymentRequired] = new RetryPolicy(Tries: 0),
    };

    private static readonly Dictionary<HttpStatusCode, string> Same = new()
    {
        [HttpStatusCode.Conflict] = "failed",
        [HttpStatusCode.TooManyRequests] = "later",
    };

    private static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["conflict"] = "exists",
        [nameof(HttpStatusCode.TooManyRequests)] = "later",
    };

    public async Task Indexed()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (response.IsSuccessStatusCode) return;
        throw new InvalidOperationException(Messages.ContainsKey(response.StatusCode) ? Messages[response.StatusCode] : "failed");
    }

    public async Task TriedToGet()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (Messages.TryGetValue(response.StatusCode, out var message)) throw new InvalidOperationException(message);
        response.EnsureSuccessStatusCode();
    }

    public async Task GotOrDefault()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException(Messages.GetValueOrDefault(response.StatusCode, "failed"));
    }

    public async Task GotOrNull()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        var message = Frozen.GetValueOrDefault(response.StatusCode);
        if (message is not null) throw new TimeoutException(message);
        response.EnsureSuccessStatusCode();
    }

    // A row that is what everything else gets is no difference.
    public async Task SameAsTheDefault()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (response.IsSuccessStatusCode) return;
        var message = Same.TryGetValue(response.StatusCode, out var known) ? known : "failed";
        throw new InvalidOperationException(message);
    }

    public async Task RowsThatAreFlags()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (MayRetry.TryGetValue((int)response.StatusCode, out var again) && again) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task FlagOfMissingRow()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        MayRetry.TryGetValue((int)response.StatusCode, out var again);
        if (again) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    // A missing key throws like any other failure.
    public async Task MissingKeyThrows()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException(Immutable[(int)response.StatusCode]);
    }

    public async Task RowsThatRun()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (Handlers.TryGetValue(response.StatusCode, out var handle)) await handle(response);
        else response.EnsureSuccessStatusCode();
    }

    public async Task RowsThatAreThrown()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (Exceptions.TryGetValue((int)response.StatusCode, out var exception)) throw exception;
        response.EnsureSuccessStatusCode();
    }

    // What is in the rows is not seen: the policy of 402 may say something else than the default.
    public async Task RowsThatAreNotSeen()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        var policy = Policies.GetValueOrDefault(response.StatusCode, RetryPolicy.Default);
        if (policy.Tries > 0) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task KeysOfATable()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (Messages.Keys.Contains(response.StatusCode)) throw new TimeoutException("listed");
        response.EnsureSuccessStatusCode();
    }

    public async Task ByTheNameOfTheCode()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (ByName.TryGetValue(response.StatusCode.ToString(), out var meaning)) throw new TimeoutException(meaning);
        response.EnsureSuccessStatusCode();
    }

    // Rows that take what is around them are code of their own.
    public async Task RowsThatCapture(TimeSpan pause)
    {
        var actions = new Dictionary<HttpStatusCode, Func<Task>>
        {
            [HttpStatusCode.Conflict] = () => Task.Delay(pause),
            [HttpStatusCode.TooManyRequests] = () => Task.Delay(pause),
        };
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (actions.ContainsKey(response.StatusCode)) throw new TimeoutException("listed");
        response.EnsureSuccessStatusCode();
    }

    public async Task RunsRowsThatCapture(Func<Task> wait)
    {
        var actions = new Dictionary<HttpStatusCode, Func<Task>> { [HttpStatusCode.TooManyRequests] = () => wait() };
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (actions.TryGetValue(response.StatusCode, out var run)) await run();
        else response.EnsureSuccessStatusCode();
    }

    private sealed record RetryPolicy(int Tries)
    {
        public static RetryPolicy Default { get; } = new(Tries: 1);
    }
}
