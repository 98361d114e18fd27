using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.ExtensionMethods;

// Extension methods of the project, on the response, on its task and on the client.
internal sealed class ExtendedClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task Thrown(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        response.ThrowIfKnown();
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> Fluent(HttpContent task) =>
        await (await _http.PostAsync(Annotation, task)).OrThrow().Content.ReadAsStringAsync(); // expect: SCALE402 SCALE409 SCALE429

    public async Task<string> FluentTold(HttpContent task) =>
        await (await _http.PostAsync(Annotation, task)).OrThrowIfDuplicate().Content.ReadAsStringAsync(); // expect: SCALE402 SCALE429

    public async Task OnTask(HttpContent task) => await _http.PostAsync(Annotation, task).EnsureTaskMadeAsync(); // expect: SCALE402

    public Task OnTaskEnsured(HttpContent task) => _http.PostAsync(Annotation, task).EnsureAsync(); // expect: SCALE402 SCALE409 SCALE429

    public async Task<string> ReadOrDefault(HttpContent task) =>
        await (await _http.PostAsync(Annotation, task)).ReadOrDefaultAsync("none"); // expect: SCALE402 SCALE409 SCALE429

    // Called like any static method.
    public async Task Static(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        ResponseExtensions.ThrowIfKnown(response);
        response.EnsureSuccessStatusCode();
    }

    // The send is in the extension method; each of its callers answers for it.
    public async Task OnClient(LabelingJob job)
    {
        using var response = await _http.PostJobAsync(job);
        response.ThrowIfKnown();
        response.EnsureSuccessStatusCode();
    }

    public async Task OnClientEnsured(LabelingJob job)
    {
        using var response = await _http.PostJobAsync(job); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> OnStatus(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        return response.StatusCode.Describe();
    }

    // The description is made and not used.
    public async Task OnStatusUnused(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        var description = response.StatusCode.Describe();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("The task was not made.");
    }

    // Runs one of two lambdas.
    public async Task<string> Matched(HttpContent task) =>
        (await _http.PostAsync(Annotation, task)).Match( // expect: SCALE402 SCALE429
            made: _ => "made",
            failed: status => status == HttpStatusCode.Conflict ? "duplicate" : "failed");
}

internal sealed record LabelingJob(string Kind, string UniqueId);

internal static class ResponseExtensions
{
    public static void ThrowIfKnown(this HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new NotSupportedException("The endpoint is not enabled.");
            case HttpStatusCode.Conflict:
                throw new InvalidOperationException("The task exists.");
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException("Too fast.");
        }
    }

    public static HttpResponseMessage OrThrow(this HttpResponseMessage response) =>
        response.IsSuccessStatusCode ? response : throw new InvalidOperationException("The task was not made.");

    public static HttpResponseMessage OrThrowIfDuplicate(this HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        return response.EnsureSuccessStatusCode();
    }

    public static async Task EnsureTaskMadeAsync(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending.ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            await Task.Delay(TimeSpan.FromSeconds(10)).ConfigureAwait(false);
        else if (response.StatusCode == HttpStatusCode.Conflict)
            Console.Error.WriteLine("The task exists: nothing was made.");
        else
            response.EnsureSuccessStatusCode();
    }

    public static async Task EnsureAsync(this Task<HttpResponseMessage> sending) => (await sending).EnsureSuccessStatusCode();

    public static async Task<string> ReadOrDefaultAsync(this HttpResponseMessage response, string fallback) =>
        response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : fallback;

    public static Task<HttpResponseMessage> PostJobAsync(this HttpClient http, LabelingJob job) =>
        http.PostAsync("https://api.scale.com/v1/task/" + job.Kind, new StringContent(job.UniqueId));

    public static string Describe(this HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => "made",
        HttpStatusCode.Conflict => "duplicate",
        HttpStatusCode.TooManyRequests => "later",
        _ => "failed",
    };

    public static T Match<T>(this HttpResponseMessage response, Func<HttpContent, T> made, Func<HttpStatusCode, T> failed) =>
        response.IsSuccessStatusCode ? made(response.Content) : failed(response.StatusCode);
}
