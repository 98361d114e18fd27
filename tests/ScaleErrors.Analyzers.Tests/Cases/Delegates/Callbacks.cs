using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Delegates.Callbacks;

// A method sends and calls back; what the callback does is its caller's answer.
internal sealed class CallbackClient(ILogger<CallbackClient> logger)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> Told(LabelingTask task)
    {
        var answer = "made";
        await SubmitAsync(task, onFailure: response => answer = response.StatusCode switch
        {
            HttpStatusCode.PaymentRequired => "not enabled",
            HttpStatusCode.Conflict => "duplicate",
            HttpStatusCode.TooManyRequests => "later",
            _ => "failed",
        });
        return answer;
    }

    public Task Logged(LabelingTask task) =>
        SubmitAsync(task, onFailure: response => logger.LogError("Scale answered {Status}", response.StatusCode)); // expect: SCALE402 SCALE409 SCALE429

    public Task Thrown(LabelingTask task) =>
        SubmitAsync(task, onFailure: _ => throw new InvalidOperationException("The task was not made.")); // expect: SCALE402 SCALE409 SCALE429

    public Task NoCallback(LabelingTask task) => SubmitAsync(task); // expect: SCALE402 SCALE409 SCALE429

    // A method in place of the lambda.
    public Task ByMethod(LabelingTask task) => SubmitAsync(task, OnFailure); // expect: SCALE402

    // Both ways come back as callbacks; one of them looks closer.
    public Task Paired(LabelingTask task) => SendAsync(
        task,
        onSuccess: _ => Console.WriteLine("made"),
        onFailure: async status =>
        {
            if (status == HttpStatusCode.TooManyRequests)
                await Task.Delay(TimeSpan.FromSeconds(30));
        });

    // The callbacks know that it failed, and no more.
    public Task Bare(LabelingTask task) => FinishAsync(task, onSuccess: () => Console.WriteLine("made"), onFailure: () => Console.WriteLine("failed"));

    // A callback for each outcome: the method that calls them has told them apart.
    public Task OneForEach(LabelingTask task) => DispatchAsync(
        task,
        onConflict: () => Console.WriteLine("duplicate"),
        onThrottled: () => Task.Delay(TimeSpan.FromSeconds(30)));

    private async Task SubmitAsync(LabelingTask task, Action<HttpResponseMessage>? onFailure = null)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            onFailure?.Invoke(response);
    }

    private async Task SendAsync(LabelingTask task, Action<string> onSuccess, Func<HttpStatusCode, Task> onFailure)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409
        if (response.IsSuccessStatusCode)
            onSuccess(await response.Content.ReadAsStringAsync());
        else
            await onFailure(response.StatusCode);
    }

    private async Task FinishAsync(LabelingTask task, Action onSuccess, Action onFailure)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        (response.IsSuccessStatusCode ? onSuccess : onFailure)();
    }

    private async Task DispatchAsync(LabelingTask task, Action onConflict, Func<Task> onThrottled)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        switch (response.StatusCode)
        {
            case HttpStatusCode.Conflict:
                onConflict();
                break;
            case HttpStatusCode.TooManyRequests:
                await onThrottled();
                break;
            default:
                response.EnsureSuccessStatusCode();
                break;
        }
    }

    private void OnFailure(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
        logger.LogError("Scale answered {Status}", response.StatusCode);
    }
}

// In a public method the callback comes from anywhere.
public sealed class PublicCallbackClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task SubmitAsync(LabelingTask task, Action<HttpStatusCode> onFailure)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            onFailure(response.StatusCode);
    }

    public async Task SubmitAsync(LabelingTask task, Action onFailure)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            onFailure();
    }
}

public sealed record LabelingTask(string UniqueId, string Instruction);
