using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.OutParameters;

// The outcome comes back through a parameter.
public sealed class SynchronousClient
{
    private const string Annotation = "https://api.scale.com/v1/task/annotation";
    private const string Tasks = "https://api.scale.com/v1/tasks";
    private readonly HttpClient _http = new();

    public string OutTold(HttpContent task)
    {
        if (TrySend(task, out var status))
            return "made";
        return status switch
        {
            HttpStatusCode.PaymentRequired => "not enabled",
            HttpStatusCode.Conflict => "duplicate",
            HttpStatusCode.TooManyRequests => "later",
            _ => "failed",
        };
    }

    public string OutDiscarded(HttpContent task) => TrySend(task, out _) ? "made" : "failed"; // expect: SCALE402 SCALE409 SCALE429

    public string OutForPeople(HttpContent task)
    {
        if (TrySend(task, out var status)) // expect: SCALE402 SCALE409 SCALE429
            return "made";
        Console.Error.WriteLine("Scale answered " + status);
        return "failed";
    }

    // Nobody tells the outcomes of this send apart: it is the send that is reported.
    public bool TryCancel(string taskId) => TryPost("task/" + taskId + "/cancel", out _);

    // Whoever calls it gets the status.
    public bool TryList([NotNullWhen(false)] out HttpStatusCode? status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Tasks);
        using var response = _http.Send(request);
        status = response.IsSuccessStatusCode ? null : response.StatusCode;
        return response.IsSuccessStatusCode;
    }

    public bool TryListCount(out int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Tasks);
        using var response = _http.Send(request); // expect: SCALE402 SCALE429
        count = response.IsSuccessStatusCode ? 1 : 0;
        return response.IsSuccessStatusCode;
    }

    public async Task ReadIntoLocals(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        Read(response, out var status, out var isSuccess);
        if (status == 409)
            throw new InvalidOperationException("The task exists.");
        if (status == 429)
            throw new TimeoutException("Too fast.");
        if (!isSuccess)
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task ReadIntoUnusedLocal(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Read(response, out _, out var isSuccess);
        if (!isSuccess)
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task WorstOfTwo(HttpContent image, HttpContent text)
    {
        var worst = HttpStatusCode.OK;
        using var first = await _http.PostAsync(Annotation, image); // expect: SCALE402 SCALE409
        Keep(first, ref worst);
        using var second = await _http.PostAsync(Annotation, text); // expect: SCALE402 SCALE409
        Keep(second, ref worst);
        if (worst == HttpStatusCode.TooManyRequests)
            await Task.Delay(TimeSpan.FromSeconds(30));
        else if (worst != HttpStatusCode.OK)
            throw new InvalidOperationException("One of the tasks was not made.");
    }

    // A failure is counted, whichever it was.
    public async Task<int> Counted(HttpContent task)
    {
        var failures = 0;
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Count(in response, ref failures);
        return failures;
    }

    private static void Read(HttpResponseMessage response, out int status, out bool isSuccess)
    {
        status = (int)response.StatusCode;
        isSuccess = response.IsSuccessStatusCode;
    }

    private static void Keep(HttpResponseMessage response, ref HttpStatusCode worst)
    {
        if (response.StatusCode > worst)
            worst = response.StatusCode;
    }

    private static void Count(in HttpResponseMessage response, ref int failures)
    {
        if (!response.IsSuccessStatusCode)
            failures++;
    }

    private bool TrySend(HttpContent task, out HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Annotation) { Content = task };
        using var response = _http.Send(request);
        status = response.StatusCode;
        return response.IsSuccessStatusCode;
    }

    private bool TryPost(string path, out HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/" + path);
        using var response = _http.Send(request); // expect: SCALE402 SCALE409 SCALE429
        status = response.StatusCode;
        return response.IsSuccessStatusCode;
    }
}
