using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.CodeSets;

// Sets of codes whose contents can be seen are looked into.
public sealed class SetClient(IReadOnlySet<HttpStatusCode> configured)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";

    private static readonly HashSet<HttpStatusCode> ForPeople =
    [
        HttpStatusCode.PaymentRequired, HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests,
    ];

    private static readonly HashSet<HttpStatusCode> Transient = new() { HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable };
    private static readonly int[] Final = [400, 401, 402, 404, 409];
    private static readonly FrozenSet<HttpStatusCode> Frozen = new[] { HttpStatusCode.Conflict }.ToFrozenSet();
    private static readonly ImmutableArray<int> Accepted = ImmutableArray.Create(200, 201, 202);
    private static readonly HashSet<HttpStatusCode> Registered = [HttpStatusCode.TooManyRequests];
    private readonly HttpClient _http = new();

    // Somebody else fills it.
    public static void Register(HttpStatusCode code) => Registered.Add(code);

    public async Task AllThree(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (ForPeople.Contains(response.StatusCode))
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }

    public async Task TransientOnly(HttpContent task)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409
            if (!Transient.Contains(response.StatusCode))
            {
                response.EnsureSuccessStatusCode();
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
        }
    }

    public async Task ArrayOfNumbers(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE429
        if (Final.Contains((int)response.StatusCode))
            throw new InvalidOperationException("Never to be sent again.");
        response.EnsureSuccessStatusCode();
    }

    public async Task ByIndex(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE429
        if (Array.IndexOf(Final, (int)response.StatusCode) >= 0)
            throw new InvalidOperationException("Never to be sent again.");
        response.EnsureSuccessStatusCode();
    }

    public async Task FrozenSet(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE429
        if (Frozen.Contains(response.StatusCode))
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // What is accepted is listed; everything else is one failure.
    public async Task AcceptedOnly(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (!Accepted.Contains((int)response.StatusCode))
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task<bool> InPlace(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402
        return new[] { HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests }.Contains(response.StatusCode);
    }

    public async Task<bool> AnyOfThem(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE429
        return Final.Any(code => code == (int)response.StatusCode);
    }

    // A set of successes and failures in a local variable.
    public async Task<string> LocalSet(HttpContent task)
    {
        var harmless = new HashSet<HttpStatusCode> { HttpStatusCode.OK, HttpStatusCode.Conflict };
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        return harmless.Contains(response.StatusCode) ? "made" : "failed";
    }

    // Which codes these are is decided elsewhere.
    public async Task<bool> Configured(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        return configured.Contains(response.StatusCode);
    }

    public async Task Changeable(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (Registered.Contains(response.StatusCode))
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    // The set is of other numbers: no code of Scale is in it.
    public async Task OtherNumbers(HttpContent task, int priority)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (Final.Contains(priority))
            Console.WriteLine("odd priority");
        response.EnsureSuccessStatusCode();
    }
}
