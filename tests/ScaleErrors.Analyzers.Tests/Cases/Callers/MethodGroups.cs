using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Callers.MethodGroups;

// A method that becomes a delegate is called where the delegate is: the place that names it is its call.
internal sealed class Submission
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> PatientlyAsync()
    {
        using var response = await RetryAsync(SendAsync);
        return response.StatusCode switch
        {
            HttpStatusCode.PaymentRequired => "not enabled",
            HttpStatusCode.Conflict => "exists",
            HttpStatusCode.OK => "made",
            _ => "failed",
        };
    }

    public async Task BlindlyAsync()
    {
        using var response = await RetryAsync(this.SendAsync); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> SendAsync() => _http.PostAsync("task/annotation", null);

    private static async Task<HttpResponseMessage> RetryAsync(Func<Task<HttpResponseMessage>> send)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await send();
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == 3)
                return response;
            await Task.Delay(TimeSpan.FromSeconds(attempt));
        }
    }
}

// Two sends behind one call: what the caller misses is told once.
internal sealed class Ways(bool legacy)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task FinalizeAsync(string batch)
    {
        using var response = await SendAsync(batch); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task<bool> TryFinalizeAsync(string batch)
    {
        using var response = await SendAsync(batch);
        return response.StatusCode is not (HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests);
    }

    private Task<HttpResponseMessage> SendAsync(string batch) => legacy
        ? _http.PostAsync($"batches/{batch}/finalize", null)
        : _http.PutAsync($"batches/{batch}/state", null);
}
