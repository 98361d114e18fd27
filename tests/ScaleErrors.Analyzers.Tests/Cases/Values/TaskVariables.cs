using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.TaskVariables;

// The task of the call is kept, and awaited later, alone or with others.
internal sealed class ParallelClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private static readonly Uri Batches = new("https://api.scale.com/v1/batches");
    private readonly HttpClient _http = new();

    public async Task AwaitedLater(HttpContent task)
    {
        var sending = _http.PostAsync(Annotation, task); // expect: SCALE402
        await Console.Out.WriteLineAsync("Sending.");
        var response = await sending;
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    public async Task AwaitedLaterAndEnsured(HttpContent task)
    {
        var sending = _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        await Console.Out.WriteLineAsync("Sending.");
        (await sending).EnsureSuccessStatusCode();
    }

    public async Task<string> AllInArray(HttpContent task, HttpContent batch)
    {
        var responses = await Task.WhenAll(
            _http.PostAsync(Annotation, task), // expect: SCALE402 SCALE409
            _http.PostAsync(Batches, batch)); // expect: SCALE402 SCALE409
        if (responses.Any(response => response.StatusCode == HttpStatusCode.TooManyRequests))
            return "later";
        return responses.All(response => response.IsSuccessStatusCode) ? "made" : "failed";
    }

    public async Task AllThenResults(HttpContent task, HttpContent batch)
    {
        var one = _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        var two = _http.PostAsync(Batches, batch); // expect: SCALE402 SCALE409 SCALE429
        await Task.WhenAll(one, two);
        if (one.Result.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        one.Result.EnsureSuccessStatusCode();
        two.Result.EnsureSuccessStatusCode();
    }

    // Nobody looks at what came back.
    public async Task AllForgotten(HttpContent task, HttpContent batch)
    {
        await Task.WhenAll(
            _http.PostAsync(Annotation, task), // expect: SCALE402 SCALE409 SCALE429
            _http.PostAsync(Batches, batch)); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task AllSelected(IEnumerable<HttpContent> tasks)
    {
        var responses = await Task.WhenAll(tasks.Select(task => _http.PostAsync(Annotation, task))); // expect: SCALE402 SCALE409
        foreach (var response in responses)
        {
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                throw new TimeoutException("Too fast.");
            response.EnsureSuccessStatusCode();
        }
    }

    public async Task AllSelectedAndEnsured(IEnumerable<HttpContent> tasks)
    {
        var responses = await Task.WhenAll(tasks.Select(task => _http.PostAsync(Annotation, task))); // expect: SCALE402 SCALE409 SCALE429
        foreach (var response in responses)
            response.EnsureSuccessStatusCode();
    }

    public async Task AllFromList(IEnumerable<HttpContent> tasks)
    {
        var sending = new List<Task<HttpResponseMessage>>();
        foreach (var task in tasks)
            sending.Add(_http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE429
        foreach (var response in await Task.WhenAll(sending))
        {
            if (response.StatusCode == HttpStatusCode.Conflict)
                throw new InvalidOperationException("A task exists.");
            response.EnsureSuccessStatusCode();
        }
    }

    public async Task TimedOut(HttpContent task)
    {
        var sending = _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (await Task.WhenAny(sending, Task.Delay(5000)) != sending)
            throw new TimeoutException("Scale did not answer.");
        (await sending).EnsureSuccessStatusCode();
    }

    public async Task<string> FirstOfTwo()
    {
        var newer = _http.GetAsync("https://api.scale.com/v2/tasks"); // expect: SCALE402
        var older = _http.GetAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402
        var response = await await Task.WhenAny(newer, older);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return "later";
        return response.IsSuccessStatusCode ? "listed" : "failed";
    }

    // Handled as they come in.
    public async Task Drained(IEnumerable<HttpContent> tasks)
    {
        var sending = tasks.Select(task => _http.PostAsync(Annotation, task)).ToList(); // expect: SCALE402
        while (sending.Count > 0)
        {
            var done = await Task.WhenAny(sending);
            sending.Remove(done);
            var response = await done;
            if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
                throw new InvalidOperationException("To be looked at by a person.");
            response.EnsureSuccessStatusCode();
        }
    }

    public string Blocked(HttpContent task)
    {
        var sending = Task.Run(() => _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE429
        sending.Wait();
        if (sending.Result.StatusCode == HttpStatusCode.Conflict)
            return "duplicate";
        return sending.GetAwaiter().GetResult().IsSuccessStatusCode ? "made" : "failed";
    }

    // That the call came back does not say with what.
    public async Task<bool> CompletedOnly(HttpContent task)
    {
        var sending = _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return sending.IsCompletedSuccessfully;
    }

    public async Task<string> FirstOrTimeout(HttpContent task)
    {
        var timeout = Task.Delay(5000);
        var sending = _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        var done = await Task.WhenAny(sending, timeout);
        if (done == timeout)
            return "late";
        var response = await sending;
        return response.StatusCode == HttpStatusCode.TooManyRequests ? "throttled" : "sent";
    }

    // The wait for the first does not throw what the first has thrown.
    public async Task<string> FirstOfReads()
    {
        var reading = _http.GetStringAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
        try
        {
            await Task.WhenAny(reading, Task.Delay(5000));
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired)
        {
            return "never";
        }

        return await reading;
    }

    public async Task<string> FirstOfReadsAsked()
    {
        var reading = _http.GetStringAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402
        await Task.WhenAny(reading, Task.Delay(5000));
        if (reading.IsFaulted)
            return reading.Exception.InnerException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } ? "later" : "failed";
        return await reading;
    }

    public string AllBlocked()
    {
        var tasks = _http.GetStringAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402
        var batches = _http.GetStringAsync("https://api.scale.com/v1/batches"); // expect: SCALE402
        try
        {
            Task.WaitAll(tasks, batches);
        }
        catch (AggregateException e) when (e.InnerException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return "later";
        }

        return tasks.Result + batches.Result;
    }

    public async Task<string> AllAwaited()
    {
        var tasks = _http.GetStringAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402
        var batches = _http.GetStringAsync("https://api.scale.com/v1/batches"); // expect: SCALE402
        try
        {
            var texts = await Task.WhenAll(tasks, batches);
            return texts[0] + texts[1];
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    // Each is sent in a function of its own; what one throws is thrown where all are waited for.
    public async Task ManyAtOnce(IEnumerable<HttpContent> tasks)
    {
        try
        {
            await Parallel.ForEachAsync(tasks, async (task, cancellationToken) =>
            {
                using var response = await _http.PostAsync(Annotation, task, cancellationToken); // expect: SCALE402 SCALE409
                response.EnsureSuccessStatusCode();
            });
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(10000);
        }
    }
}
