using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Exceptions.Iterators;

public sealed record Page(string[] Tasks, string? Next);

// Iterators throw where they are enumerated, not where they are called.
public sealed class TaskPages
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async IAsyncEnumerable<string> All([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? next = "";
        while (next is not null)
        {
            var page = await _http.GetFromJsonAsync<Page>($"tasks?next_token={next}", cancellationToken); // expect: SCALE402 SCALE429
            foreach (var task in page!.Tasks)
                yield return task;
            next = page.Next;
        }
    }

    // An iterator may not yield from a try with a catch: the page is read in one of its own.
    public async IAsyncEnumerable<string> Patient([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? next = "";
        while (next is not null)
        {
            Page? page;
            try
            {
                page = await _http.GetFromJsonAsync<Page>($"tasks?next_token={next}", cancellationToken); // expect: SCALE402
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
                continue;
            }

            foreach (var task in page!.Tasks)
                yield return task;
            next = page.Next;
        }
    }

    public async Task<int?> CountAsync()
    {
        var count = 0;
        try
        {
            await foreach (var task in Streamed())
                count++;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return null;
        }

        return count;
    }

    private async IAsyncEnumerable<string> Streamed()
    {
        var page = await _http.GetFromJsonAsync<Page>("tasks"); // expect: SCALE402
        foreach (var task in page!.Tasks)
            yield return task;
    }

    // The try ends before the first element is asked for.
    public async Task<int> CountOutsideAsync()
    {
        IAsyncEnumerable<string> tasks;
        try
        {
            tasks = StreamedLate();
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return -1;
        }

        var count = 0;
        await foreach (var task in tasks)
            count++;
        return count;
    }

    private async IAsyncEnumerable<string> StreamedLate()
    {
        var page = await _http.GetFromJsonAsync<Page>("tasks"); // expect: SCALE402 SCALE429
        foreach (var task in page!.Tasks)
            yield return task;
    }

    public List<string> Blocking()
    {
        try
        {
            return Lines().ToList();
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            throw new NotSupportedException("Contact Scale.", e);
        }
    }

    private IEnumerable<string> Lines()
    {
        var text = _http.GetStringAsync("tasks").GetAwaiter().GetResult(); // expect: SCALE429
        foreach (var line in text.Split('\n'))
            yield return line;
    }

    // Each response is looked at by whoever enumerates.
    public async Task<List<string>> SendAllAsync(IEnumerable<object> tasks)
    {
        var made = new List<string>();
        await foreach (var response in Responses(tasks))
        {
            if (response.StatusCode == HttpStatusCode.Conflict)
                continue;
            response.EnsureSuccessStatusCode();
            made.Add(await response.Content.ReadAsStringAsync());
        }

        return made;
    }

    private async IAsyncEnumerable<HttpResponseMessage> Responses(IEnumerable<object> tasks)
    {
        foreach (var task in tasks)
            yield return await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE429
    }

    // By hand, with the first step outside of the try.
    public async Task<string?> FirstByHandAsync(CancellationToken cancellationToken)
    {
        await using var pages = StreamedByHand().WithCancellation(cancellationToken).ConfigureAwait(false).GetAsyncEnumerator();
        try
        {
            return await pages.MoveNextAsync() ? pages.Current : null;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    private async IAsyncEnumerable<string> StreamedByHand()
    {
        yield return await _http.GetStringAsync("tasks"); // expect: SCALE402
    }

    public int CountBlocking()
    {
        var count = 0;
        try
        {
            foreach (var line in Texts())
                count += line.Length;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            return -1;
        }

        return count;
    }

    private IEnumerable<string> Texts()
    {
        yield return _http.GetStringAsync("tasks").GetAwaiter().GetResult(); // expect: SCALE429
    }

    // A query is run where its results are asked for.
    public string? QueriedLate()
    {
        IEnumerable<string> names;
        try
        {
            names = Names().Where(name => name.Length > 0);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return null;
        }

        return names.First();
    }

    private IEnumerable<string> Names()
    {
        yield return _http.GetStringAsync("tasks").GetAwaiter().GetResult(); // expect: SCALE402 SCALE429
    }
}
