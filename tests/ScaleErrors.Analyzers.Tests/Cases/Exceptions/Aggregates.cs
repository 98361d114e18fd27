using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace Cases.Exceptions.Aggregates;

// Blocking callers get the failure inside an AggregateException; awaiting ones get it as it was thrown.
public sealed class BlockingReader
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public string? ResultInner(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402
        }
        catch (AggregateException e) when (e.InnerException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return null;
        }
    }

    // Result never throws the exception that this catch waits for.
    public string? ResultWithoutAggregate(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired)
        {
            return null;
        }
    }

    public string? GetResult(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").GetAwaiter().GetResult(); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }

    public async Task<string?> AwaitedWithAggregate(string id)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (AggregateException e) when (e.InnerException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return null;
        }
    }

    public string? BaseException(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402
        }
        catch (Exception e)
        {
            if (e.GetBaseException() is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
                return "later";
            return null;
        }
    }

    public string? EachInner(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402
        }
        catch (AggregateException e)
        {
            foreach (var inner in e.Flatten().InnerExceptions)
            {
                if (inner is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
                    return "later";
            }

            return null;
        }
    }

    public string? InnerByType(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402 SCALE429
        }
        catch (AggregateException e) when (e.InnerException is HttpRequestException)
        {
            return null;
        }
    }

    public bool Handle(string id)
    {
        var download = _http.GetByteArrayAsync($"files/{id}"); // expect: SCALE402
        try
        {
            download.Wait();
            return true;
        }
        catch (AggregateException failures)
        {
            failures.Handle(failure => failure is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests });
            return false;
        }
    }

    public void WaitForHelper(HttpContent content)
    {
        try
        {
            CreateAsync(content).Wait();
        }
        catch (AggregateException e) when (e.InnerException is HttpRequestException { StatusCode: HttpStatusCode.Conflict })
        {
            Console.Error.WriteLine("There is such a task already.");
            Environment.Exit(3);
        }
    }

    private async Task CreateAsync(HttpContent content) =>
        (await _http.PostAsync("task/annotation", content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429

    public void WaitForOther(HttpContent content)
    {
        try
        {
            UpdateAsync(content).Wait();
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            Environment.Exit(3);
        }
    }

    private async Task UpdateAsync(HttpContent content) =>
        (await _http.PutAsync("task/annotation", content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public Task<string> Continued(string id) =>
        _http.GetStringAsync($"task/{id}").ContinueWith(read => read.IsFaulted ? "failed" : read.Result); // expect: SCALE402 SCALE429

    public Task<string> ContinuedTold(string id) =>
        _http.GetStringAsync($"task/{id}").ContinueWith(read => read.Exception?.InnerException switch // expect: SCALE402
        {
            null => read.Result,
            HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } => "later",
            _ => "failed",
        });

    public async Task<string> Suppressed(string id)
    {
        var read = _http.GetStringAsync($"task/{id}"); // expect: SCALE402
        await ((Task)read).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (read.Exception?.InnerException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
            return "later";
        return read.IsCompletedSuccessfully ? read.Result : "failed";
    }

    public bool HandleNone(string id)
    {
        var download = _http.GetByteArrayAsync($"files/{id}"); // expect: SCALE402 SCALE429
        try
        {
            download.Wait();
            return true;
        }
        catch (AggregateException failures)
        {
            failures.Flatten().Handle(failure => failure is OperationCanceledException);
            return false;
        }
    }

    public string? ThrownFromInside(string id)
    {
        try
        {
            try
            {
                return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402
            }
            catch (AggregateException e)
            {
                ExceptionDispatchInfo.Capture(e.InnerException!).Throw();
                throw;
            }
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }

    public string? ByIndex(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402
        }
        catch (AggregateException e) when (e.InnerExceptions.Count == 1 && e.InnerExceptions[0] is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return null;
        }
    }

    public string? OneOfThem(string id)
    {
        try
        {
            return _http.GetStringAsync($"task/{id}").Result; // expect: SCALE402
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<HttpRequestException>().Any(inner => inner.StatusCode == HttpStatusCode.TooManyRequests))
        {
            return null;
        }
    }
}
