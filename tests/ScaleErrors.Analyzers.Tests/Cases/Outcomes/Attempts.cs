#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Outcomes.AttemptsCases;

// Bounded retries: what is decided after the last attempt counts, although the first attempt never gets there.
internal sealed class Attempts
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly TextWriter log = Console.Out;
    private readonly Random random = new();

    // The whole thing, as a careful person writes it.
    public async Task<JsonElement> CreateTask(object payload, CancellationToken ct)
    {
        const int MaxAttempts = 5;
        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage response;
            try
            {
                response = await http.PostAsJsonAsync("task/imageannotation", payload, ct);
            }
            catch (HttpRequestException) when (attempt < MaxAttempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
                continue;
            }

            using (response)
            {
                if (response.IsSuccessStatusCode) return await response.Content.ReadFromJsonAsync<JsonElement>(ct);
                var error = await response.Content.ReadAsStringAsync(ct);
                switch (response.StatusCode)
                {
                    case HttpStatusCode.TooManyRequests when attempt < MaxAttempts:
                    case >= HttpStatusCode.InternalServerError when attempt < MaxAttempts:
                        var delay = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(Math.Pow(2, attempt) + random.NextDouble());
                        await Task.Delay(delay, ct);
                        continue;
                    case HttpStatusCode.Conflict:
                        throw new ScaleApiException("unique_id in use: " + error, 409);
                    case HttpStatusCode.PaymentRequired:
                        throw new ScaleApiException("not enabled: " + error, 402);
                    default:
                        throw new ScaleApiException(error);
                }
            }
        }
    }

    public async Task<string> WithExceptions(string id)
    {
        var attempt = 0;
        while (true)
        {
            try
            {
                using var response = await http.GetAsync("task/" + id); // expect: SCALE402
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException e) when (attempt++ < 3 && e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(1000 * attempt);
            }
        }
    }

    public async Task<string> LastException(string id)
    {
        HttpRequestException? last = null;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                using var response = await http.GetAsync("task/" + id); // expect: SCALE402
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException e)
            {
                last = e;
                await Task.Delay(1000);
            }
        }
        if (last!.StatusCode == HttpStatusCode.TooManyRequests) throw new TimeoutException("slow");
        throw new ScaleApiException("failed");
    }

    public async Task<string> LastExceptionThrown(string id)
    {
        HttpRequestException? last = null;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                using var response = await http.GetAsync("task/" + id); // expect: SCALE402 SCALE429
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException e)
            {
                last = e;
            }
        }
        throw last!;
    }

    public async Task<string?> Flags(string id)
    {
        bool retry;
        var tries = 0;
        do
        {
            using var response = await http.GetAsync("task/" + id);
            if (response.IsSuccessStatusCode) return await response.Content.ReadAsStringAsync();
            if (response.StatusCode == HttpStatusCode.PaymentRequired) throw new ScaleApiException("pay");
            retry = response.StatusCode == HttpStatusCode.TooManyRequests && ++tries < 4;
            if (retry) Thread.Sleep(100);
        }
        while (retry);
        return null;
    }

    // The retry set is an array that the code can read.
    public async Task<string?> RetrySet(string id)
    {
        foreach (var pause in new[] { 1, 2, 4, 8 })
        {
            using var response = await http.GetAsync("task/" + id); // expect: SCALE402
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable))
            {
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            await Task.Delay(pause * 1000);
        }
        return null;
    }

    public async Task Exhausted(object payload)
    {
        var remaining = 3;
        var done = false;
        HttpStatusCode status = default;
        while (!done && remaining-- > 0)
        {
            var response = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402
            status = response.StatusCode;
            done = response.IsSuccessStatusCode || status == HttpStatusCode.Conflict;
        }
        if (!done) log.WriteLine(status == HttpStatusCode.TooManyRequests ? "throttled" : "failed");
        else if (status == HttpStatusCode.Conflict) log.WriteLine("already there");
    }

    public async Task LastStatusNullable()
    {
        HttpStatusCode? last = null;
        for (var i = 0; i < 3; i++)
        {
            using var r = await http.GetAsync("x"); // expect: SCALE402
            last = r.StatusCode;
            if (r.IsSuccessStatusCode) return;
        }
        if (last == HttpStatusCode.TooManyRequests) throw new TimeoutException();
        throw new InvalidOperationException();
    }

    public async Task LastStatus()
    {
        HttpStatusCode last = 0;
        for (var i = 0; i < 3; i++)
        {
            using var r = await http.GetAsync("x"); // expect: SCALE402
            last = r.StatusCode;
            if (r.IsSuccessStatusCode) return;
        }
        if (last == HttpStatusCode.TooManyRequests) throw new TimeoutException();
        throw new InvalidOperationException();
    }

    public async Task LastStatusOfManyAttempts(int n)
    {
        HttpStatusCode? last = null;
        for (var i = 0; i < n; i++)
        {
            using var r = await http.GetAsync("x"); // expect: SCALE402
            last = r.StatusCode;
            if (r.IsSuccessStatusCode) return;
        }
        if (last == HttpStatusCode.TooManyRequests) throw new TimeoutException();
        throw new InvalidOperationException();
    }

    public async Task LastResponse()
    {
        HttpResponseMessage? r = null;
        for (var i = 0; i < 3; i++)
        {
            r = await http.GetAsync("x"); // expect: SCALE402
            if (r.IsSuccessStatusCode) return;
        }
        if (r!.StatusCode == HttpStatusCode.TooManyRequests) throw new TimeoutException();
        throw new InvalidOperationException();
    }

    public async Task LastStatusAfterDo()
    {
        var attempts = 0;
        HttpStatusCode last;
        do
        {
            using var r = await http.GetAsync("x"); // expect: SCALE402
            if (r.IsSuccessStatusCode) return;
            last = r.StatusCode;
            await Task.Delay(100);
        }
        while (++attempts < 3);
        if (last == HttpStatusCode.TooManyRequests) throw new TimeoutException();
        throw new InvalidOperationException();
    }

    public async Task WhileNot429()
    {
        HttpResponseMessage r;
        while ((r = await http.GetAsync("x")).StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(1000); // expect: SCALE402
        r.EnsureSuccessStatusCode();
    }

    public async Task BoundedFor()
    {
        for (var i = 0; i < 3; i++)
        {
            var r = await http.GetAsync("x"); // expect: SCALE402 SCALE429
            if (r.IsSuccessStatusCode) return;
            await Task.Delay(i * 1000);
        }
        throw new TimeoutException();
    }

    public async Task<string> RetryAfterWaited()
    {
        while (true)
        {
            using var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409
            if (r.IsSuccessStatusCode) return await r.Content.ReadAsStringAsync();
            var wait = r.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            await Task.Delay(wait);
        }
    }

    public async Task RetryAfterHeader()
    {
        using var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409
        if (r.IsSuccessStatusCode) return;
        if (r.Headers.TryGetValues("Retry-After", out var values)) await Task.Delay(int.Parse(values.First()) * 1000);
    }
}

internal sealed class ScaleApiException(string message, int status = 0) : Exception(message)
{
    public int Status => status;
}
