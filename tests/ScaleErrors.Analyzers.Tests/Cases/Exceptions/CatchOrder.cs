using System;
using System.Net;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Exceptions.CatchOrder;

// Nested tries, rethrows, and which catch comes first.
public sealed class TaskSubmitter(ILogger<TaskSubmitter> logger)
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    // The first catch takes all that the second one names.
    public async Task<string> GeneralFilterFirst(HttpContent content)
    {
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return "made";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return "failed";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return "exists";
        }
    }

    public async Task<string> GeneralFilterLast(HttpContent content)
    {
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return "exists";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return "failed";
        }
    }

    // A filter that logs and lets everything pass.
    public async Task<string> LoggingFilter(HttpContent content)
    {
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
            return "made";
        }
        catch (Exception e) when (Log(e))
        {
            return "never";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    public async Task<string> RethrownInside(HttpContent content)
    {
        try
        {
            try
            {
                (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402
                return "made";
            }
            catch (HttpRequestException e)
            {
                logger.LogWarning(e, "Attempt failed");
                throw;
            }
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict)
        {
            return "exists";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    // What the outer catch looks for has been taken away by the inner one.
    public async Task<string> WrappedInside(HttpContent content)
    {
        try
        {
            try
            {
                (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
                return "made";
            }
            catch (HttpRequestException e)
            {
                throw new InvalidOperationException("The task was not made.", e);
            }
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict)
        {
            return "exists";
        }
    }

    public async Task<string> WrappedInsideUnwrappedOutside(HttpContent content)
    {
        try
        {
            try
            {
                (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
                return "made";
            }
            catch (HttpRequestException e)
            {
                throw new InvalidOperationException("The task was not made.", e);
            }
        }
        catch (InvalidOperationException e) when (e.InnerException is HttpRequestException { StatusCode: HttpStatusCode.Conflict })
        {
            return "exists";
        }
    }

    public async Task<string> SwallowedInside(HttpContent content)
    {
        var result = "made";
        try
        {
            try
            {
                (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            }
            catch (HttpRequestException)
            {
                result = "failed";
            }
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict)
        {
            result = "exists";
        }

        return result;
    }

    public async Task<string> ThrownAgain(HttpContent content)
    {
        ExceptionDispatchInfo? failure = null;
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }
        catch (HttpRequestException e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }

        try
        {
            failure?.Throw();
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    // Kept in a local and looked at when the lock is released.
    public async Task<string> KeptAndAsked(HttpContent content)
    {
        Exception? failure = null;
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }
        catch (Exception e)
        {
            failure = e;
        }

        if (failure is null)
            return "made";
        return failure is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } ? "later" : "failed";
    }

    public async Task<string> KeptAndOnlyCounted(HttpContent content)
    {
        Exception? failure = null;
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (Exception e)
        {
            failure = e;
        }

        return failure is null ? "made" : "failed";
    }

    // The second attempt stands in the catch, outside its try.
    public async Task<string> FallbackInCatch(HttpContent content)
    {
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return "made later";
        }
    }

    private bool Log(Exception e)
    {
        logger.LogError(e, "Scale");
        return false;
    }
}
