using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

// Lambdas, local functions, initializers and accessors are bodies too.
internal sealed class Functions
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private static readonly HttpClient Http = new();
    private static readonly Task Warmup = Http.GetAsync(Tasks).ContinueWith(_ => { }); // expect: SCALE402 SCALE429
    private readonly Func<Task> _ping = async () =>
    {
        var response = await Http.GetAsync(Tasks); // expect: SCALE402 SCALE429
        response.EnsureSuccessStatusCode();
    };

    public Functions() => Http.GetAsync(Tasks).Result.EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429

    public bool IsUp
    {
        get
        {
            var response = Http.GetAsync(Tasks).GetAwaiter().GetResult(); // expect: SCALE402 SCALE429
            return response.IsSuccessStatusCode;
        }
    }

    public Task Ping => Warmup.IsCompleted ? _ping() : Warmup;

    public Task Parallel(IEnumerable<HttpContent> contents) =>
        System.Threading.Tasks.Parallel.ForEachAsync(contents, async (content, token) =>
        {
            await Http.PostAsync(Tasks, content, token); // expect: SCALE402 SCALE409 SCALE429
        });

    public Task ParallelRight(IEnumerable<HttpContent> contents) =>
        System.Threading.Tasks.Parallel.ForEachAsync(contents, async (content, token) =>
        {
            var response = await Http.PostAsync(Tasks, content, token);
            if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
                throw new InvalidOperationException("known");
        });

    // The response is the lambda's result: whoever runs it gets it, and asks about conflicts only.
    public async Task<int> Selected(IEnumerable<HttpContent> contents)
    {
        var responses = await Task.WhenAll(contents.Select(content => Http.PostAsync(Tasks, content))); // expect: SCALE402 SCALE429
        return responses.Count(response => response.StatusCode == HttpStatusCode.Conflict);
    }

    public async Task Local(HttpContent content)
    {
        await Send();

        async Task Send()
        {
            var response = await Http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
            if (response.StatusCode == HttpStatusCode.Conflict)
                throw new InvalidOperationException("conflict");
            response.EnsureSuccessStatusCode();
        }
    }

    // A local function that reads the response may tell outcomes apart.
    public async Task CheckedByLocalFunction(HttpContent content)
    {
        var response = await Http.PostAsync(Tasks, content);
        Check();

        void Check()
        {
            if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
                throw new InvalidOperationException("known");
        }
    }

    public void Handler(object? sender, EventArgs e) =>
        ThreadPool.QueueUserWorkItem(async _ => await Http.DeleteAsync(Tasks)); // expect: SCALE402 SCALE429

    public async IAsyncEnumerable<string> Streamed(IEnumerable<Uri> addresses)
    {
        foreach (var address in addresses)
        {
            var response = await Http.GetAsync("https://api.scale.com/v1/tasks?" + address.Query); // expect: SCALE402 SCALE429
            yield return await response.Content.ReadAsStringAsync();
        }
    }
}
