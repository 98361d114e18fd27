using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Exceptions.Finally;

// What runs between the throw and the catch: finally blocks, and tries within catches.
public sealed class WorkQueue
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly SemaphoreSlim _gate = new(4);
    private readonly Queue<object> _parked = new();

    public async Task ReleasedAlways(object task)
    {
        await _gate.WaitAsync();
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
        finally
        {
            _gate.Release();
        }
    }

    // The flag that the finally looks at was set by one outcome only.
    public async Task<bool> ParkedInFinally(object task)
    {
        var park = false;
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
            return true;
        }
        catch (HttpRequestException e)
        {
            park = e.StatusCode == HttpStatusCode.TooManyRequests;
            return false;
        }
        finally
        {
            if (park)
                _parked.Enqueue(task);
        }
    }

    public async Task<bool> ParkedForEveryFailure(object task)
    {
        var park = true;
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            park = false;
            return true;
        }
        finally
        {
            if (park)
                _parked.Enqueue(task);
        }
    }

    // The exception passes a finally on its way to the catch that knows it.
    public async Task<string> ThroughFinally(object task)
    {
        try
        {
            await _gate.WaitAsync();
            try
            {
                (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
                return "made";
            }
            finally
            {
                _gate.Release();
            }
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return "exists";
        }
    }

    // A try inside the catch: its own filter asks for the outer failure.
    public async Task<string> NestedFilter(object task, object fallback)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
            return "made";
        }
        catch (HttpRequestException first)
        {
            try
            {
                Store(fallback);
                return "parked";
            }
            catch (InvalidOperationException) when (first.StatusCode == HttpStatusCode.Conflict)
            {
                return "exists";
            }
        }
    }

    public async Task<string> NestedFilterOnAnother(object task, object fallback)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return "made";
        }
        catch (HttpRequestException)
        {
            try
            {
                Store(fallback);
                return "parked";
            }
            catch (HttpRequestException second) when (second.StatusCode == HttpStatusCode.Conflict)
            {
                return "exists";
            }
        }
    }

    // Only while there are attempts left: told apart on some path is enough.
    public async Task<string> TwoConditions(object task, int attempt)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
            return "made";
        }
        catch (Exception e) when (e is HttpRequestException http && (http.StatusCode == HttpStatusCode.TooManyRequests && attempt < 3))
        {
            return "later";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return "failed";
        }
    }

    private void Store(object task)
    {
        if (_parked.Count > 100)
            throw new InvalidOperationException("The queue is full.");
        _parked.Enqueue(task);
    }
}
