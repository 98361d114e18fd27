using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Exceptions.EscapeRoutes;

internal static class Scale
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    // Four calls below the catch that knows it.
    public static async Task<string> ReadAsync(string path) => await Http.GetStringAsync(path); // expect: SCALE402

    // Two calls below a catch that knows no status.
    public static async Task WriteAsync(string path, object body) =>
        (await Http.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public static async Task CancelAsync(string id) => (await Http.PostAsync($"task/{id}/cancel", null)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

    public static async Task RemoveAsync(string id) => (await Http.DeleteAsync($"task/{id}")).EnsureSuccessStatusCode(); // expect: SCALE402

    public static async Task PauseAsync(string id) => (await Http.PostAsync($"task/{id}/pause", null)).EnsureSuccessStatusCode(); // expect: SCALE402

    public static void Ping() => Http.GetStringAsync("teams").GetAwaiter().GetResult(); // expect: SCALE402 SCALE429

    public static async Task TagAsync(string id, string tag) =>
        (await Http.PostAsJsonAsync($"task/{id}/tags", tag)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
}

internal sealed class TaskRepository
{
    public Task<string> TextAsync(string id) => Scale.ReadAsync($"task/{id}");

    public async Task SaveAsync(object task) => await Scale.WriteAsync("task/annotation", task);
}

internal sealed class TaskService(TaskRepository repository)
{
    public async Task<int> LengthAsync(string id)
    {
        var text = await repository.TextAsync(id);
        return text.Length;
    }
}

public sealed class Screen
{
    private readonly TaskRepository _repository = new();
    private readonly TaskService _service;

    public Screen() => _service = new TaskService(_repository);

    public string Message { get; private set; } = "";

    public async Task ShowAsync(string id)
    {
        try
        {
            Message = (await _service.LengthAsync(id)).ToString();
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Message = "Try again in a minute.";
        }
    }

    public async Task SaveAsync(object task)
    {
        try
        {
            await _repository.SaveAsync(task);
            Message = "Saved.";
        }
        catch (Exception e)
        {
            Message = e.Message;
        }
    }

    // Started in the try, awaited behind it: this caller catches nothing. The one below does.
    public async Task CancelAsync(string id)
    {
        Task cancelling;
        try
        {
            cancelling = Scale.CancelAsync(id); // expect: SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Message = "Try again in a minute.";
            return;
        }

        await cancelling;
    }

    public async Task CancelNowAsync(string id)
    {
        try
        {
            await Scale.CancelAsync(id);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Message = "Try again in a minute.";
        }
    }

    // The catch stands in the lambda, around the call.
    public Task RemoveAllAsync(IEnumerable<string> ids, List<string> kept) =>
        Parallel.ForEachAsync(ids, async (id, _) =>
        {
            try
            {
                await Scale.RemoveAsync(id);
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                lock (kept)
                    kept.Add(id);
            }
        });

    // Local functions between the catch and the call.
    public async Task PauseAsync(string id)
    {
        try
        {
            await Twice();
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
        {
            Message = "Not now.";
        }

        async Task Twice()
        {
            await Once();
            await Once();
        }

        Task Once() => Scale.PauseAsync(id);
    }

    // A constructor is a caller like any other.
    public sealed class Probe
    {
        public Probe()
        {
            try
            {
                Scale.Ping();
                IsUp = true;
            }
            catch (HttpRequestException)
            {
                IsUp = false;
            }
        }

        public bool IsUp { get; }
    }

    // The first failure of all is thrown at the await.
    public async Task TagAsync(string[] ids, string tag)
    {
        try
        {
            await Task.WhenAll(ids.Select(id => Scale.TagAsync(id, tag)));
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            Message = "Try again in a minute.";
        }
    }
}
