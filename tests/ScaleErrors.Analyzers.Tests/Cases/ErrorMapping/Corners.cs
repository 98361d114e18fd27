//! scale_errors.all_calls = true
using System;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.ErrorMapping.Corners;

internal static class Throw
{
    [DoesNotReturn]
    public static void Busy() => throw new TimeoutException("Scale is busy.");

    [DoesNotReturn]
    public static void Failed(HttpResponseMessage response) => throw new InvalidOperationException($"Scale failed: {response.StatusCode}");

    public static void If([DoesNotReturnIf(true)] bool condition, string message)
    {
        if (condition)
            throw new InvalidOperationException(message);
    }
}

internal sealed class Thrower(HttpClient http)
{
    public async Task<string> BusyAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            Throw.Busy();
        if (!response.IsSuccessStatusCode)
            Throw.Failed(response);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task GuardAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        Throw.If(!response.IsSuccessStatusCode, "Scale failed.");
    }

    public async Task GuardEachAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402
        Throw.If(response.StatusCode == HttpStatusCode.Conflict, "This task exists.");
        Throw.If(response.StatusCode == HttpStatusCode.TooManyRequests, "Too many tasks.");
        Throw.If(!response.IsSuccessStatusCode, "Scale failed.");
    }

    // Whoever makes the exception gets the status.
    public async Task GenericAsync<TException>(object task)
        where TException : Exception
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        if (!response.IsSuccessStatusCode)
            throw (Exception)Activator.CreateInstance(typeof(TException), response.StatusCode)!;
    }

    public async Task NewAsync<TException>(object task)
        where TException : Exception, new()
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new TException();
    }

    public async Task DataAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        if (response.IsSuccessStatusCode)
            return;
        var failure = new InvalidOperationException("Scale failed.");
        failure.Data["status"] = (int)response.StatusCode;
        throw failure;
    }

    // The framework's exception with the status in it: made by hand for those who catch it.
    public async Task StandardAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException(await response.Content.ReadAsStringAsync(), null, response.StatusCode);
    }
}

// What is told to others while the call goes on.
internal sealed class Telling(HttpClient http, ILogger<Telling> logger, IProgress<HttpStatusCode> progress)
{
    private static readonly Meter Meter = new("tasks");
    private static readonly Counter<int> Throttled = Meter.CreateCounter<int>("throttled");
    private static readonly AsyncLocal<HttpStatusCode> Last = new();
    private int _throttled;

    public int ThrottledCount => _throttled;

    // A count of its own is written for this outcome alone.
    public async Task<bool> MeteredAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            Throttled.Add(1);
        return response.IsSuccessStatusCode;
    }

    public async Task<bool> CountedAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            Interlocked.Increment(ref _throttled);
        return response.IsSuccessStatusCode;
    }

    public async Task<bool> ReportedAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        progress.Report(response.StatusCode);
        return response.IsSuccessStatusCode;
    }

    public async Task<bool> AmbientAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        Last.Value = response.StatusCode;
        return response.IsSuccessStatusCode;
    }

    public Task<HttpStatusCode> PromisedAsync(object task)
    {
        var promise = new TaskCompletionSource<HttpStatusCode>();
        _ = RunAsync();
        return promise.Task;

        async Task RunAsync()
        {
            using var response = await http.PostAsJsonAsync("v1/task", task);
            promise.SetResult(response.StatusCode);
        }
    }

    // A filter that logs and says no.
    public async Task<string?> LoggedAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (Log(e))
        {
            return null;
        }
    }

    private bool Log(Exception e)
    {
        logger.LogError(e, "Scale failed");
        return false;
    }

    public async Task<string?> ScopedAsync(string id)
    {
        using var scope = logger.BeginScope("Task {Id}", id);
        using var response = await http.GetAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        logger.Log(response.IsSuccessStatusCode ? LogLevel.Debug : LogLevel.Error, "Scale answered {Status}", response.StatusCode);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : null;
    }
}

// Error bodies of another kind.
internal sealed class Nodes(HttpClient http)
{
    public async Task<bool> CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        if (response.IsSuccessStatusCode)
            return true;
        var node = await response.Content.ReadFromJsonAsync<JsonNode>();
        if (node?["error"]?["code"]?.GetValue<string>() == "duplicate")
            return false;
        throw new InvalidOperationException(node?["error"]?["message"]?.GetValue<string>());
    }

    // The body of whatever came, decoded: a failure is a task without an id.
    public async Task<string?> IdAsync(object task)
    {
        var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        var node = await response.Content.ReadFromJsonAsync<JsonNode>();
        return node?["task_id"]?.GetValue<string>();
    }

    public async Task<string> MessageAsync(object task)
    {
        var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            var text = await response.Content.ReadAsStringAsync();
            throw new InvalidOperationException(text.Length > 200 ? text[..200] : text);
        }

        return "made";
    }

    public async Task<JsonElement> EitherAsync(object task)
    {
        var response = await http.PostAsJsonAsync("v1/task", task);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return response.IsSuccessStatusCode ? json.GetProperty("task") : json.GetProperty("error");
    }
}

// Headers.
internal sealed class Headers(HttpClient http)
{
    public async Task<bool> TriedAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode && response.Headers.TryGetValues("Retry-After", out var values) && int.TryParse(values.FirstOrDefault(), out var seconds))
            await Task.Delay(TimeSpan.FromSeconds(seconds));
        return response.IsSuccessStatusCode;
    }

    public async Task<int> RemainingAsync()
    {
        using var response = await http.GetAsync("v1/teams"); // expect: SCALE402 SCALE429
        response.EnsureSuccessStatusCode();
        return response.Headers.TryGetValues("X-RateLimit-Remaining", out var values) ? int.Parse(values.First()) : 0;
    }
}

// The old ways.
internal sealed class Old
{
#pragma warning disable SYSLIB0014
    public string Read(string id)
    {
        var request = (HttpWebRequest)WebRequest.Create("https://api.scale.com/v1/task/" + id);
        try
        {
            using var response = (HttpWebResponse)request.GetResponse(); // expect: SCALE402
            using var reader = new StreamReader(response.GetResponseStream());
            return reader.ReadToEnd();
        }
        catch (WebException e) when (e.Response is HttpWebResponse { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return "";
        }
    }

    public string Download(string id)
    {
        using var client = new WebClient();
        try
        {
            return client.DownloadString("https://api.scale.com/v1/task/" + id); // expect: SCALE402 SCALE429
        }
        catch (WebException e)
        {
            using var reader = new StreamReader(e.Response!.GetResponseStream());
            throw new InvalidOperationException(reader.ReadToEnd(), e);
        }
    }
#pragma warning restore SYSLIB0014
}
