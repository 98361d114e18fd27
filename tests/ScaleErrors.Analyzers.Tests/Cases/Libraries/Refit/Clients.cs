//! uses: refit
using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Refit;

public sealed record AnnotationTask(string TaskId, string UniqueId, string Status);

public interface IScaleApi
{
    [Post("/v1/task/imageannotation")]
    Task<AnnotationTask> CreateAsync([Body] AnnotationTask task, CancellationToken cancellationToken = default);

    [Get("/v1/task/{id}")]
    Task<AnnotationTask> GetAsync([AliasAs("id")] string taskId);

    [Delete("/v1/task/{id}/unique_id")]
    Task ClearUniqueIdAsync(string id);

    [Headers("X-Trace: on")]
    [Post("/v1/batches/{name}/finalize")]
    Task FinalizeAsync(string name, [Header("X-Reason")] string reason);

    // A method that the interface writes itself.
    Task<AnnotationTask> RefreshAsync(AnnotationTask task) => GetAsync(task.TaskId); // expect: SCALE402 SCALE429
}

public interface IGitHubApi
{
    [Post("/repos/{repo}/issues")]
    Task CreateIssueAsync(string repo, [Body] string title);
}

// Made where it is used.
public static class Script
{
    public static async Task<AnnotationTask> SubmitAsync(AnnotationTask task)
    {
        var api = RestService.For<IScaleApi>("https://api.scale.com");
        return await api.CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task ReportAsync(string title)
    {
        var api = RestService.For<IGitHubApi>("https://api.github.com");
        await api.CreateIssueAsync("labels", title);
    }

    public static async Task FinalizeAsync(string name)
    {
        var api = (IScaleApi)RestService.For(typeof(IScaleApi), "https://api.scale.com");
        try
        {
            await api.FinalizeAsync(name, "done");
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests)
        {
            Console.Error.WriteLine("Come back later.");
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            Console.Error.WriteLine("The batch is final already.");
        }
    }
}

// Made of an HttpClient.
public sealed class Labeling : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com") };
    private readonly IScaleApi _api;

    public Labeling() => _api = RestService.For<IScaleApi>(_http, new RefitSettings { Buffered = true });

    public Task<AnnotationTask> StatusAsync(string id) => _api.GetAsync(id); // expect: SCALE402 SCALE429

    public async Task<AnnotationTask?> TryStatusAsync(string id)
    {
        try
        {
            return await _api.GetAsync(id); // expect: SCALE402
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(e.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5));
            return await _api.GetAsync(id); // expect: SCALE402 SCALE429
        }
        catch (ApiException)
        {
            return null;
        }
    }

    public async Task ForgetAsync(string id)
    {
        await _api.ClearUniqueIdAsync(id).ConfigureAwait(false); // expect: SCALE402 SCALE429
    }

    public void Dispose() => _http.Dispose();
}

// The address comes from one caller or another.
public sealed class ApiFactory
{
    public static T Create<T>(string url) => RestService.For<T>(RestService.CreateHttpClient(url, null));
}

public sealed class Importer
{
    private readonly IScaleApi _scale = ApiFactory.Create<IScaleApi>("https://api.scale.com");
    private readonly IGitHubApi _github = ApiFactory.Create<IGitHubApi>("https://api.github.com");

    public async Task ImportAsync(AnnotationTask task)
    {
        await _scale.CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
        await _github.CreateIssueAsync("labels", task.TaskId);
    }
}
