#nullable enable
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

namespace Cases.ErrorMapping.Thrown;

// Exceptions made by a factory, by a base class, and kept for later.
public class ScaleException(string message) : Exception(message);
public sealed class ConflictException(string id) : ScaleException("dup " + id);
public sealed class ThrottledException(TimeSpan? after) : ScaleException("later") { public TimeSpan? After { get; } = after; }
public sealed class NotEnabledException() : ScaleException("contact");

internal static class ExceptionFactory
{
    public static Exception Create(HttpStatusCode s, string id) => s switch
    {
        HttpStatusCode.Conflict => new ConflictException(id),
        HttpStatusCode.TooManyRequests => new ThrottledException(null),
        HttpStatusCode.PaymentRequired => new NotEnabledException(),
        _ => new ScaleException("failed"),
    };
    public static async Task<HttpResponseMessage> OrThrow(this Task<HttpResponseMessage> send, string id)
    {
        var r = await send.ConfigureAwait(false);
        return r.IsSuccessStatusCode ? r : throw Create(r.StatusCode, id);
    }
}

internal sealed class Throwing
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    public async Task<string> Create(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t).OrThrow(t.UniqueId);
        return await r.Content.ReadAsStringAsync();
    }
    public async Task<string> CaughtAlike(AnnotationTask t)
    {
        try
        {
            using var r = await _http.PostAsJsonAsync("task/b", t).OrThrow(t.UniqueId); // expect: SCALE402 SCALE409 SCALE429
            return await r.Content.ReadAsStringAsync();
        }
        catch (ScaleException)
        {
            return "failed";
        }
    }
    public async Task<string> CaughtApart(AnnotationTask t)
    {
        try
        {
            using var r = await _http.PostAsJsonAsync("task/b", t).OrThrow(t.UniqueId);
            return await r.Content.ReadAsStringAsync();
        }
        catch (ConflictException) { return "dup"; }
        catch (ThrottledException e) when (e.After is null) { return "later"; }
        catch (NotEnabledException) { throw; }
        catch (ScaleException) { return "failed"; }
    }
}

internal abstract class ApiClient<TError> where TError : Exception
{
    protected readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    protected abstract TError Translate(HttpStatusCode s, string body);
    protected async Task<T> PostAsync<T>(string path, object body)
    {
        using var r = await Http.PostAsJsonAsync(path, body); // expect: SCALE402
        if (r.IsSuccessStatusCode) return (await r.Content.ReadFromJsonAsync<T>())!;
        throw Translate(r.StatusCode, await r.Content.ReadAsStringAsync());
    }
}
internal sealed class TasksException(bool retry, string m) : Exception(m) { public bool Retry => retry; }
internal sealed class TasksClient : ApiClient<TasksException>
{
    protected override TasksException Translate(HttpStatusCode s, string body) => s switch
    {
        HttpStatusCode.TooManyRequests => new TasksException(true, "later"),
        HttpStatusCode.Conflict => new TasksException(false, "dup"),
        _ => new TasksException(false, "failed"),
    };
    public async Task<TaskDto?> Create(AnnotationTask t)
    {
        try { return await PostAsync<TaskDto>("task/a", t); }
        catch (TasksException e) when (e.Retry) { await Task.Delay(1000); return null; }
    }
    public Task<TaskDto> CreateOrThrow(AnnotationTask t) => PostAsync<TaskDto>("task/b", t);
}

internal sealed class Kept
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task Captured(AnnotationTask t)
    {
        ExceptionDispatchInfo? failure = null;
        try
        {
            using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) { failure = ExceptionDispatchInfo.Capture(e); }
        if (failure?.SourceException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests }) await Task.Delay(1000);
        failure?.Throw();
    }
    public Task OnFaulted(AnnotationTask t) => EnsuredAsync(t).ContinueWith(
        x => { if (x.Exception!.InnerException is HttpRequestException { StatusCode: HttpStatusCode.Conflict }) Console.Out.Flush(); else throw x.Exception; },
        TaskContinuationOptions.OnlyOnFaulted);
    private async Task EnsuredAsync(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE429
        r.EnsureSuccessStatusCode();
    }
}

internal sealed record TaskDto(string Id, string Status);

internal sealed record AnnotationTask(string Project, string UniqueId);
