//! output: exe
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Delegates.OwnedByApplication;

// In an application every delegate that a public method is given comes from a caller that can be seen.
public static class Program
{
    public static async Task Main()
    {
        var client = new ApplicationClient();
        await client.SubmitAsync(new StringContent("image"), Answer);
        await client.CancelAsync("5f1b", status => Console.WriteLine("Scale answered " + status));
        await client.QueueAsync(new StringContent("text"), Answer);
        await client.QueueAsync(new StringContent("audio"), _ => Console.WriteLine("failed")); // expect: SCALE402 SCALE409 SCALE429
    }

    private static void Answer(HttpStatusCode status)
    {
        switch (status)
        {
            case HttpStatusCode.PaymentRequired:
                throw new NotSupportedException("The endpoint is not enabled.");
            case HttpStatusCode.Conflict:
                throw new InvalidOperationException("The task exists.");
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException("Too fast.");
        }
    }
}

public sealed class ApplicationClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task SubmitAsync(HttpContent task, Action<HttpStatusCode> onFailure)
    {
        using var response = await _http.PostAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            onFailure(response.StatusCode);
    }

    public async Task CancelAsync(string taskId, Action<HttpStatusCode> onFailure)
    {
        using var response = await _http.PostAsync("task/" + taskId + "/cancel", null); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            onFailure(response.StatusCode);
    }

    public async Task QueueAsync(HttpContent task, Action<HttpStatusCode> onFailure)
    {
        using var response = await _http.PostAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            onFailure(response.StatusCode);
    }
}
