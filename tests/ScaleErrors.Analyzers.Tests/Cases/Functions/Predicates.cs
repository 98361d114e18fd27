using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.Predicates;

// A predicate is what it does, not what it is called.
internal sealed class GuardedClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task OfResponse(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        if (IsThrottled(response))
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    public async Task OfStatus(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        if (Codes.IsTransient(response.StatusCode))
            throw new TimeoutException("To be sent later.");
        response.EnsureSuccessStatusCode();
    }

    public async Task OfNumber(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE429
        if (Codes.IsFinal((int)response.StatusCode))
            throw new InvalidOperationException("Never to be sent again.");
        response.EnsureSuccessStatusCode();
    }

    // Named for one failure, true for all of them.
    public async Task NamedForConflict(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (IsConflict(response))
            throw new InvalidOperationException("The task exists.");
    }

    // Of 409 it says that all is well.
    public async Task NamedForSuccess(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (!WasCreated(response.StatusCode))
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task Combined(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        var known = IsThrottled(response) || Codes.Is(response, HttpStatusCode.Conflict);
        if (known)
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }

    public async Task OneOf(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        if (Codes.IsOneOf(response.StatusCode, HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests))
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }

    public async Task InRange(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (Codes.IsBetween((int)response.StatusCode, 400, 499))
            throw new InvalidOperationException("The request was at fault.");
        response.EnsureSuccessStatusCode();
    }

    // Asked, and the answer is left lying.
    public async Task AnswerUnused(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        _ = IsThrottled(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task<bool> AnswerReturned(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        return IsThrottled(response);
    }

    // The predicate looks at the wait that Scale asks for.
    public async Task OfHeader(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode && AsksToWait(response, out var wait))
            await Task.Delay(wait);
        else
            response.EnsureSuccessStatusCode();
    }

    public async Task OfException(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when (IsDuplicate(e))
        {
            throw new InvalidOperationException("The task exists.", e);
        }
    }

    public async Task OfExceptionForAll(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (Exception e) when (IsFromHttp(e))
        {
            throw new InvalidOperationException("The task was not made.", e);
        }
    }

    private static bool IsThrottled(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.TooManyRequests;

    private static bool IsConflict(HttpResponseMessage response) => (int)response.StatusCode >= 400;

    private static bool WasCreated(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Conflict;

    private static bool IsDuplicate(HttpRequestException exception) => exception.StatusCode is HttpStatusCode.Conflict;

    private static bool IsFromHttp(Exception exception) => exception is HttpRequestException or TaskCanceledException;

    private static bool AsksToWait(HttpResponseMessage response, out TimeSpan wait)
    {
        wait = response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
        return wait > TimeSpan.Zero;
    }
}

internal static class Codes
{
    public static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || status >= HttpStatusCode.InternalServerError;

    public static bool IsFinal(int code)
    {
        switch (code)
        {
            case 400:
            case 401:
            case 402:
            case 404:
            case 409:
                return true;
            default:
                return false;
        }
    }

    public static bool Is(HttpResponseMessage response, HttpStatusCode status) => response.StatusCode == status;

    public static bool IsOneOf(HttpStatusCode status, params HttpStatusCode[] codes) => codes.Contains(status);

    public static bool IsBetween(int code, int low, int high) => code >= low && code <= high;
}
