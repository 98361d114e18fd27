using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

// Loops, using, lock and what else control flow brings.
internal sealed class Loops
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task<int> CountsConflicts(IEnumerable<HttpContent> contents)
    {
        var conflicts = 0;
        foreach (var content in contents)
        {
            using var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
            if (response.StatusCode == HttpStatusCode.Conflict)
            {
                conflicts++;
                continue;
            }

            response.EnsureSuccessStatusCode();
        }

        return conflicts;
    }

    public async Task<int> CountsFailures(IEnumerable<HttpContent> contents)
    {
        var failures = 0;
        foreach (var content in contents)
        {
            using (var response = await _http.PostAsync(Tasks, content)) // expect: SCALE402 SCALE409 SCALE429
            {
                if (!response.IsSuccessStatusCode)
                    failures++;
            }
        }

        return failures;
    }

    public async Task StopsAtThrottling(Queue<HttpContent> contents)
    {
        while (contents.TryDequeue(out var content))
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                break;
        }
    }

    public async Task DoWhile(HttpContent content)
    {
        HttpResponseMessage response;
        do
        {
            response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
        }
        while (response.StatusCode == HttpStatusCode.TooManyRequests);
        response.EnsureSuccessStatusCode();
    }

    public async Task CountedDown(HttpContent content)
    {
        var left = 1000;
        while (left-- > 0)
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            if (response.IsSuccessStatusCode)
                return;
        }
    }

    public async Task UnlessDryRun(HttpContent content, bool dryRun)
    {
        if (dryRun)
            return;
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (!dryRun && !response.IsSuccessStatusCode)
            throw new InvalidOperationException("failed");
    }

    public async Task Unreachable(HttpContent content)
    {
        const bool Enabled = false;
        if (Enabled)
        {
#pragma warning disable CS0162
            await _http.PostAsync(Tasks, content);
#pragma warning restore CS0162
        }
    }

    public async Task NullConditional(HttpClient? maybe, HttpContent content)
    {
        var client = new HttpClient();
        client.BaseAddress = new Uri("https://api.scale.com");
        maybe = client;
        var response = await (maybe?.PostAsync("v1/task/annotation", content) ?? throw new InvalidOperationException()); // expect: SCALE402 SCALE429
        if (response?.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("conflict");
    }
}
