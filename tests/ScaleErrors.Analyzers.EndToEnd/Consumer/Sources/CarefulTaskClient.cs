using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

/// <summary>The calls that were right before the package came.</summary>
public sealed class CarefulTaskClient : IDisposable
{
    private const HttpStatusCode TooManyRequests = (HttpStatusCode)429;
    private const int Attempts = 3;

    private readonly HttpClient _http = new HttpClient(new LoopbackHandler()) { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> CreateAsync(string uniqueId, string imageUrl)
    {
        for (var attempt = 1; ; attempt++)
        {
            var payload = Json.Content($"{{ \"unique_id\": \"{uniqueId}\", \"attachment\": \"{imageUrl}\" }}");
            using var response = await _http.PostAsync("task/imageannotation", payload);
            switch (response.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    throw new NotSupportedException("402 (Not enabled): ask Scale for image annotation.");
                case HttpStatusCode.Conflict:
                    throw new InvalidOperationException($"409 (Conflict): another task has the unique_id {uniqueId}.");
                case TooManyRequests when attempt < Attempts:
                    var wait = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(attempt);
                    Console.WriteLine($"waiting {wait.TotalSeconds} s");
                    await Task.Delay(wait);
                    continue;
            }

            response.EnsureSuccessStatusCode();
            return Json.Text(await response.Content.ReadAsStringAsync(), "task_id");
        }
    }

    public async Task<string> GetStatusAsync(string taskId)
    {
        var response = await _http.GetAsync($"task/{taskId}");
        if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Unauthorized)
        {
            throw new NotSupportedException($"{(int)response.StatusCode}: stop, and talk to Scale.");
        }

        if (response.StatusCode == TooManyRequests)
        {
            throw new TimeoutException($"429 (Too Many Requests): come back in {response.Headers.RetryAfter}.");
        }

        response.EnsureSuccessStatusCode();
        return Json.Text(await response.Content.ReadAsStringAsync(), "status");
    }

    public void Dispose() => _http.Dispose();
}
