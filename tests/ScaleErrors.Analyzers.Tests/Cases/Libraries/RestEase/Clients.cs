//! uses: restease
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RestEase;

public sealed class ScaleTask
{
    public string? TaskId { get; set; }

    public string? UniqueId { get; set; }
}

[Header("User-Agent", "labeling")]
public interface IScaleTasks
{
    [Header("Authorization")]
    string Authorization { get; set; }

    [Post("task/imageannotation")]
    Task<ScaleTask> CreateAsync([Body] ScaleTask task);

    [Get("tasks")]
    Task<List<ScaleTask>> FindAsync([Query("unique_id")] string uniqueId);

    [Post]
    Task PingAsync();

    [Request("DELETE", "task/{id}/unique_id")]
    Task ForgetAsync([Path] string id);

    [Request("POST", "task/{id}/cancel")]
    Task CancelAsync([Path] string id);
}

public interface IOtherTasks
{
    [Post("task")]
    Task CreateAsync([Body] ScaleTask task);
}

public sealed class Tasks
{
    private readonly IScaleTasks _tasks = RestClient.For<IScaleTasks>("https://api.scale.com/v1");

    public async Task<string?> CreateAsync(ScaleTask task)
    {
        var created = await _tasks.CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
        return created.TaskId;
    }

    public async Task<ScaleTask?> CreateOnceAsync(ScaleTask task)
    {
        try
        {
            return await _tasks.CreateAsync(task); // expect: SCALE402 SCALE429
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            var same = await _tasks.FindAsync(task.UniqueId!); // expect: SCALE402 SCALE429
            return same.Count == 0 ? null : same[0];
        }
    }

    public Task ForgetAsync(string id) => _tasks.ForgetAsync(id); // expect: SCALE402 SCALE429

    public Task CancelAsync(string id) => _tasks.CancelAsync(id); // expect: SCALE402 SCALE409 SCALE429
}

// The client that makes the client.
public sealed class Batches
{
    private readonly IScaleTasks _scale = new RestClient("https://api.scale.com/v1") { FormatProvider = null }.For<IScaleTasks>();
    private readonly IOtherTasks _other = new RestClient(new Uri("https://tasks.example.com")).For<IOtherTasks>();

    public async Task SubmitAsync(ScaleTask task)
    {
        await _other.CreateAsync(task);
        await _scale.CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
    }
}

public static class WithHttpClient
{
    public static async Task PingAsync()
    {
        var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        await RestClient.For<IScaleTasks>(http).PingAsync(); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task<string> TryPingAsync(HttpClient http)
    {
        http.BaseAddress = new Uri("https://api.scale.com/v1/");
        var client = new RestClient(http);
        try
        {
            await client.For<IScaleTasks>().PingAsync();
            return "there";
        }
        catch (ApiException e)
        {
            return e.StatusCode switch
            {
                HttpStatusCode.Conflict => "busy with another",
                HttpStatusCode.PaymentRequired => throw new InvalidOperationException("Ask Scale to enable it."),
                (HttpStatusCode)429 => "throttled",
                _ => throw new InvalidOperationException("Scale is not there."),
            };
        }
    }
}
