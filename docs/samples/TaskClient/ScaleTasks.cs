using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace TaskClient;

/// <summary>Image annotation tasks at Scale: two calls as they are often written, and one that tells every outcome apart.</summary>
internal sealed class ScaleTasks : IDisposable
{
    private readonly HttpClient _http;

    public ScaleTasks(string apiKey)
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(apiKey + ":")));
    }

    /// <summary>Creates a task. Three warnings: an endpoint that is not enabled, a taken unique_id and a rate limit all end in the same exception.</summary>
    public async Task<string> CreateAsync(AnnotationTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/imageannotation", task);
        response.EnsureSuccessStatusCode();
        return await ReadTaskIdAsync(response);
    }

    /// <summary>Cancels a task, and never learns whether it was cancelled.</summary>
    public async Task CancelAsync(string taskId)
    {
        await _http.PostAsync($"task/{taskId}/cancel", null);
        Console.WriteLine($"cancelled {taskId}");
    }

    /// <summary>Creates a task and acts on each outcome as Scale's contract says. No warning.</summary>
    public async Task<string> CreateCarefullyAsync(AnnotationTask task)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var response = await _http.PostAsJsonAsync("task/imageannotation", task);
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    throw new InvalidOperationException("Image annotation is not enabled for this account: contact Scale.");
                case HttpStatusCode.Conflict:
                    throw new InvalidOperationException($"The unique_id {task.UniqueId} belongs to another task: look it up.");
                case HttpStatusCode.TooManyRequests when attempt < 4:
                    await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(Math.Pow(2, attempt)));
                    continue;
            }

            response.EnsureSuccessStatusCode();
            return await ReadTaskIdAsync(response);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> ReadTaskIdAsync(HttpResponseMessage response)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("task_id").GetString() ?? throw new InvalidDataException("The answer names no task.");
    }
}
