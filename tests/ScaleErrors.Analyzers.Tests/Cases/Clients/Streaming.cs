//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Clients.Streaming;

public sealed record TaskPage(List<TaskItem> Docs, string? NextToken);

public sealed record TaskItem(string TaskId, string Status);

public sealed class ThrottledException(TimeSpan wait) : Exception($"Wait {wait}.");

public sealed class Pages(HttpClient http)
{
    // A page after the other, and no plan for any failure.
    public async IAsyncEnumerable<TaskItem> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? token = null;
        do
        {
            var page = await http.GetFromJsonAsync<TaskPage>($"v1/tasks?next_token={token}", cancellationToken); // expect: SCALE402 SCALE429
            foreach (var item in page!.Docs)
                yield return item;
            token = page.NextToken;
        }
        while (token is not null);
    }

    // A page after the other, slowly if need be.
    public async IAsyncEnumerable<TaskItem> AllSlowlyAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (string? token = ""; token is not null;)
        {
            using var response = await http.GetAsync($"v1/tasks?next_token={token}", cancellationToken); // expect: SCALE402
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
                continue;
            }

            response.EnsureSuccessStatusCode();
            var page = await response.Content.ReadFromJsonAsync<TaskPage>(cancellationToken);
            foreach (var item in page!.Docs)
                yield return item;
            token = page.NextToken;
        }
    }

    // The pages are read by a local function that gives null when it is throttled.
    public async IAsyncEnumerable<TaskItem> UntilThrottledAsync()
    {
        var token = "";
        while (await ReadAsync(token) is { } page)
        {
            foreach (var item in page.Docs)
                yield return item;
            if (page.NextToken is null)
                yield break;
            token = page.NextToken;
        }

        async Task<TaskPage?> ReadAsync(string next)
        {
            using var response = await http.GetAsync("v1/tasks?next_token=" + next); // expect: SCALE402
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
                return null;
            return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<TaskPage>();
        }
    }

    // Gives up silently on any failure.
    public async IAsyncEnumerable<TaskItem> WhatThereIsAsync()
    {
        for (var page = 1; ; page++)
        {
            using var response = await http.GetAsync($"v1/tasks?page={page}"); // expect: SCALE402 SCALE429
            if (!response.IsSuccessStatusCode)
                yield break;
            var items = await response.Content.ReadFromJsonAsync<TaskItem[]>() ?? [];
            if (items.Length == 0)
                yield break;
            foreach (var item in items)
                yield return item;
        }
    }
}

public sealed class Downloads(HttpClient http)
{
    // To a file, unchecked: the error page is what is saved.
    public async Task SaveAsync(string url, string path)
    {
        using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead); // expect: SCALE402 SCALE429
        await using var source = await response.Content.ReadAsStreamAsync();
        await using var target = File.Create(path);
        await source.CopyToAsync(target);
    }

    public async Task<Stream> OpenAsync(string url, CancellationToken cancellationToken)
    {
        var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken); // expect: SCALE402
        try
        {
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                throw new ThrottledException(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(30));
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStreamAsync(cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public async Task<Stream> OpenPlainAsync(string url) => await http.GetStreamAsync(url); // expect: SCALE402 SCALE429

    // Lines of a stream of events.
    public async IAsyncEnumerable<string> EventsAsync(object prompt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v2/task/chat") { Content = JsonContent.Create(prompt) };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                yield return line["data: ".Length..];
        }
    }

    // The same with the three outcomes in front.
    public async IAsyncEnumerable<JsonElement> TellingEventsAsync(object prompt)
    {
        using var response = await http.PostAsJsonAsync("v2/task/chat", prompt);
        switch (response)
        {
            case { IsSuccessStatusCode: true }:
                break;
            case { StatusCode: HttpStatusCode.PaymentRequired }:
                throw new NotSupportedException("Chat is not enabled.");
            case { StatusCode: HttpStatusCode.Conflict }:
                throw new InvalidOperationException("This chat exists.");
            case { StatusCode: HttpStatusCode.TooManyRequests, Headers.RetryAfter.Delta: var wait }:
                throw new ThrottledException(wait ?? TimeSpan.Zero);
            case { StatusCode: var status }:
                throw new HttpRequestException("Chat failed.", null, status);
        }

        await foreach (var element in response.Content.ReadFromJsonAsAsyncEnumerable<JsonElement>())
            yield return element;
    }

    // A goto for the retry, as it is still written.
    public async Task<byte[]> BytesAsync(string url)
    {
        var attempts = 0;
    again:
        using (var response = await http.GetAsync(url)) // expect: SCALE402
        {
            if (response.StatusCode == HttpStatusCode.TooManyRequests && attempts++ < 5)
            {
                await Task.Delay(1000 * attempts);
                goto again;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsByteArrayAsync();
        }
    }

    // Retries whatever it is: 429 too, but as everything else.
    public async Task<byte[]> StubbornAsync(string url)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                return await http.GetByteArrayAsync(url); // expect: SCALE402 SCALE429
            }
            catch (HttpRequestException) when (attempt < 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            }
        }

        throw new IOException("not to be had");
    }
}
