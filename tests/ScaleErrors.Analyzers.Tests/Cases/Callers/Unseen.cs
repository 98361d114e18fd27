using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Callers.Unseen;

public interface IOutcomeObserver
{
    void Observe(HttpStatusCode status);
}

// What leaves for code that cannot be seen may be told apart there.
public sealed class Handover(Func<HttpResponseMessage, Task<bool>> isDone, IOutcomeObserver observer, IProgress<HttpStatusCode> progress)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly Channel<HttpResponseMessage> _answers = Channel.CreateUnbounded<HttpResponseMessage>();
    private HttpStatusCode _lastStatus;
    private bool _lastFailed;

    public event EventHandler<HttpResponseMessage>? Answered;

    public async Task<bool> ToDelegate(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        return await isDone(response);
    }

    // Implemented outside.
    public async Task ToInterface(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        observer.Observe(response.StatusCode);
        response.EnsureSuccessStatusCode();
    }

    public async Task ToProgress(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        progress.Report(response.StatusCode);
    }

    public async Task ToEvent(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        Answered?.Invoke(this, response);
    }

    // Raised for every failure, without saying which.
    public async Task ToPoorDelegate(object task, Action failed)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            failed();
    }

    public async Task ToChannel(object task) => await _answers.Writer.WriteAsync(await _http.PostAsJsonAsync("task/annotation", task));

    public async Task ToField(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        _lastStatus = response.StatusCode;
    }

    public bool MayContinue => _lastStatus != HttpStatusCode.TooManyRequests;

    // A flag holds less than a status.
    public async Task ToFlag(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        _lastFailed = !response.IsSuccessStatusCode;
    }

    public bool HasFailed => _lastFailed;

    // Another assembly writes the answer, and everybody reads it.
    public async Task ToHttpContext(object task, HttpContext context)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        context.Response.StatusCode = (int)response.StatusCode;
    }

    public async Task ToHttpContextAsOne(object task, HttpContext context)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        context.Response.StatusCode = response.IsSuccessStatusCode ? 202 : 502;
    }

    public async Task<ObjectResult> ToResult(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        return new ObjectResult(null) { StatusCode = (int)response.StatusCode };
    }

    // The failure goes to whoever completes the task.
    public async Task ToCompletionSource(object task, TaskCompletionSource<HttpResponseMessage> completion)
    {
        completion.SetResult(await _http.PostAsJsonAsync("task/annotation", task));
    }

    public async Task FailureToCompletionSource(string id, TaskCompletionSource<string> completion)
    {
        try
        {
            completion.SetResult(await _http.GetStringAsync($"task/{id}"));
        }
        catch (HttpRequestException e)
        {
            completion.SetException(e);
        }
    }
}

// A delegate whose only lambda can be seen is not unseen.
public sealed class SeenDelegate
{
    private static readonly Func<HttpResponseMessage, bool> IsConflict = response => response.StatusCode == HttpStatusCode.Conflict;
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<bool> ExistsAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE429
        return IsConflict(response);
    }
}
