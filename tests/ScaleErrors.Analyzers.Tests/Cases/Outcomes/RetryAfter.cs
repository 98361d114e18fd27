using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

// Reading Retry-After on a failure path tells 429 apart; retrying whatever fails does not.
internal sealed class RetryAfter
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task HonoursRetryAfter(HttpContent content)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
            if (response.IsSuccessStatusCode)
                return;
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }
    }

    public async Task RetriesWhateverFails(HttpContent content)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            if (response.IsSuccessStatusCode)
                return;
            await Task.Delay(TimeSpan.FromSeconds(attempt));
        }
    }

    public async Task HeaderByName(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode)
        {
            if (response.Headers.TryGetValues("retry-after", out var values))
                await Task.Delay(TimeSpan.FromSeconds(int.Parse(values.First())));
            response.EnsureSuccessStatusCode();
        }
    }

    public async Task AnotherHeader(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            if (response.Headers.TryGetValues("x-request-id", out var values))
                Console.WriteLine(values.First());
            response.EnsureSuccessStatusCode();
        }
    }

    public async Task WaitsOnSuccessToo(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.Zero);
    }

    public async Task RetriesThrottlingOnly(HttpContent content)
    {
        while (true)
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(1000);
                continue;
            }

            response.EnsureSuccessStatusCode();
            return;
        }
    }
}
