using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;

namespace Cases.Functions.Unseen;

// What is given to code of other assemblies is that code's to tell apart, if it can tell.
public sealed class ForwardingClient(IProgress<HttpStatusCode> progress, IProgress<bool> made, Channel<HttpStatusCode> channel, IMemoryCache cache)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";
    private readonly HttpClient _http = new();
    private readonly ConcurrentDictionary<string, HttpStatusCode> _answers = new();

    public event EventHandler<HttpStatusCode>? Answered;

    public event EventHandler? Failed;

    public IReadOnlyDictionary<string, HttpStatusCode> Answers => _answers;

    public async Task ToProgress(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        progress.Report(response.StatusCode);
    }

    public async Task SuccessToProgress(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        made.Report(response.IsSuccessStatusCode);
    }

    public async Task ToChannel(HttpContent task, CancellationToken token)
    {
        using var response = await _http.PostAsync(Tasks, task, token);
        await channel.Writer.WriteAsync(response.StatusCode, token);
    }

    public async Task ToEvent(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        Answered?.Invoke(this, response.StatusCode);
    }

    // Who listens learns that something failed.
    public async Task FailureToEvent(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            Failed?.Invoke(this, EventArgs.Empty);
    }

    public async Task ToDictionaryReadElsewhere(string id, HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        _answers[id] = response.StatusCode;
    }

    public async Task ToCache(string id, HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        cache.Set(id, response.StatusCode, TimeSpan.FromMinutes(5));
    }

    // A completed source is waited for by somebody else.
    public async Task ToSource(HttpContent task, TaskCompletionSource<HttpResponseMessage> source) =>
        source.SetResult(await _http.PostAsync(Tasks, task));

    public async Task<IResult> ToHttpResult(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        return response.IsSuccessStatusCode ? Results.Ok() : Results.StatusCode((int)response.StatusCode);
    }

    public async Task<IResult> ToHttpProblem(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode ? Results.Ok() : Results.Problem("The task was not made.", statusCode: 502);
    }

    public async Task ToContext(HttpContent task, HttpContext context)
    {
        using var response = await _http.PostAsync(Tasks, task);
        context.Response.StatusCode = (int)response.StatusCode;
    }

    public async Task<ProblemDetails> ToProblemDetails(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        return new ProblemDetails { Status = (int)response.StatusCode, Title = "Scale refused the task." };
    }

    public async Task<ProblemDetails> ToPoorProblemDetails(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        return new ProblemDetails { Status = response.IsSuccessStatusCode ? 200 : 502, Title = $"Scale answered {response.StatusCode}." };
    }

    // Yielded one by one.
    public async IAsyncEnumerable<HttpStatusCode> ToEnumeration(IEnumerable<HttpContent> tasks, [EnumeratorCancellation] CancellationToken token)
    {
        foreach (var task in tasks)
        {
            using var response = await _http.PostAsync(Tasks, task, token);
            yield return response.StatusCode;
        }
    }

    // Only the text of a success goes out; that it is one was not asked.
    public async Task<JsonDocument> BodyToParser(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    // The failure is made here, with the status of Scale.
    public async Task ToHttpRequestException(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException("The task was not made.", null, response.StatusCode);
    }

    public async Task ToHttpRequestExceptionWithoutStatus(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"The task was not made: {response.StatusCode}.");
    }
}
