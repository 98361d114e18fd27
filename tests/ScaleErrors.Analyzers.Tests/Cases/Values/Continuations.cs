using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Values.Continuations;

// ContinueWith, ValueTask and ConfigureAwait.
internal sealed class ContinuingClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public Task<string> Continued(HttpContent task) =>
        _http.PostAsync(Annotation, task).ContinueWith(sent => sent.Result.StatusCode switch // expect: SCALE402
        {
            HttpStatusCode.Conflict => "duplicate",
            HttpStatusCode.TooManyRequests => "later",
            HttpStatusCode.OK => "made",
            _ => "failed",
        });

    public Task<bool> ContinuedForSuccess(HttpContent task) =>
        _http.PostAsync(Annotation, task) // expect: SCALE402 SCALE409 SCALE429
            .ContinueWith(sent => sent.Result.IsSuccessStatusCode, TaskScheduler.Default);

    // A status is no fault: this never runs for one.
    public Task ContinuedOnFault(HttpContent task) =>
        _http.PostAsync(Annotation, task).ContinueWith( // expect: SCALE402 SCALE409 SCALE429
            sent => Console.Error.WriteLine(sent.Exception),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);

    public Task ContinuedByMethod(HttpContent task) => _http.PostAsync(Annotation, task).ContinueWith(CheckAsync).Unwrap(); // expect: SCALE402

    public async Task ContinuedAndAwaited(HttpContent task)
    {
        var status = await _http.PostAsync(Annotation, task).ContinueWith(sent => sent.Result.StatusCode); // expect: SCALE402 SCALE429
        if (status == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        if (status != HttpStatusCode.OK)
            throw new InvalidOperationException("The task was not made.");
    }

    // Two steps; the second knows only whether the first liked it.
    public Task<string> ContinuedTwice(HttpContent task) =>
        _http.PostAsync(Annotation, task) // expect: SCALE402 SCALE409 SCALE429
            .ContinueWith(sent => sent.Result.IsSuccessStatusCode)
            .ContinueWith(made => made.Result ? "made" : "failed");

    public async Task ValueTaskTold(HttpContent task)
    {
        using var response = await SendTrackedAsync(task).ConfigureAwait(false);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new NotSupportedException("The endpoint is not enabled.");
            case HttpStatusCode.Conflict:
                throw new InvalidOperationException("The task exists.");
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException("Too fast.");
            default:
                response.EnsureSuccessStatusCode();
                break;
        }
    }

    public async Task ValueTaskEnsured(HttpContent task)
    {
        using var response = await SendTrackedAsync(task).ConfigureAwait(false); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> ValueTaskAsTask(HttpContent task)
    {
        var sending = SendTrackedAsync(task).AsTask(); // expect: SCALE402
        var response = await sending.WaitAsync(TimeSpan.FromSeconds(30));
        return (int)response.StatusCode switch
        {
            409 => "duplicate",
            429 => "later",
            200 => "made",
            _ => "failed",
        };
    }

    public async Task<bool> AwaitableKept(HttpContent task)
    {
        var sending = _http.PostAsync(Annotation, task).ConfigureAwait(false); // expect: SCALE402 SCALE429
        var response = await sending;
        return response.StatusCode == HttpStatusCode.Conflict;
    }

    public async Task<string> SuppressedThenAsked(HttpContent task)
    {
        var sending = _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!sending.IsCompletedSuccessfully)
            return "not reached";
        if (sending.Result.StatusCode == HttpStatusCode.TooManyRequests)
            return "later";
        return sending.Result.IsSuccessStatusCode ? "made" : "failed";
    }

    private static async Task CheckAsync(Task<HttpResponseMessage> sent)
    {
        var response = await sent;
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            await Task.Delay(TimeSpan.FromSeconds(10));
        else if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        else
            response.EnsureSuccessStatusCode();
    }

    private ValueTask<HttpResponseMessage> SendTrackedAsync(HttpContent task)
    {
        Console.WriteLine("Sending.");
        return new ValueTask<HttpResponseMessage>(_http.PostAsync(Annotation, task));
    }

    public Task<string> OnlyForSuccess(string id) =>
        _http.GetStringAsync("https://api.scale.com/v1/task/" + id) // expect: SCALE402 SCALE429
            .ContinueWith(read => read.Result, TaskContinuationOptions.OnlyOnRanToCompletion);

    // A failed read is no status but a fault: here the continuation runs for one.
    public Task OnlyForFaults(string id) =>
        _http.GetStringAsync("https://api.scale.com/v1/task/" + id).ContinueWith( // expect: SCALE402
            read =>
            {
                if (read.Exception!.GetBaseException() is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
                    Environment.Exit(75);
            },
            TaskContinuationOptions.OnlyOnFaulted);

    public Task NotForFaults(string id) =>
        _http.GetStringAsync("https://api.scale.com/v1/task/" + id).ContinueWith( // expect: SCALE402 SCALE429
            read =>
            {
                if (read.Exception?.GetBaseException() is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
                    Environment.Exit(75);
            },
            TaskContinuationOptions.NotOnFaulted);

    // Nobody waits for the check, so what it throws is lost; that it waits for a 429 is not.
    public async Task NotUnwrapped(HttpContent task) => await _http.PostAsync(Annotation, task).ContinueWith(CheckAsync); // expect: SCALE402 SCALE409

    public async Task UnwrappedByAwait(HttpContent task) => await await _http.PostAsync(Annotation, task).ContinueWith(CheckAsync); // expect: SCALE402

    public Task<string> WithState(HttpContent task) =>
        _http.PostAsync(Annotation, task).ContinueWith( // expect: SCALE402 SCALE409
            (sent, name) => sent.Result.StatusCode == HttpStatusCode.TooManyRequests ? "later" : (string)name!,
            "made or not");

    public async Task<string> Started(HttpContent task)
    {
        var response = await Task.Factory.StartNew(async () => await _http.PostAsync(Annotation, task)).Unwrap(); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            return "duplicate";
        return response.IsSuccessStatusCode ? "made" : "failed";
    }

    // What the function throws is in the task, and so is what the try around the call would wait for.
    public Task<string>? StartedInTry(string id)
    {
        try
        {
            return Task.Run(() => _http.GetStringAsync("https://api.scale.com/v1/task/" + id)); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }

    public async Task<string?> AwaitedInTry(string id)
    {
        try
        {
            return await Task.Run(() => _http.GetStringAsync("https://api.scale.com/v1/task/" + id)); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }
}
