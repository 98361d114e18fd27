using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.Tuples;

// A status that travels in a tuple is still the status.
internal sealed class TupleClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task<string> ElementByName(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        var answer = (Status: (int)response.StatusCode, Body: await response.Content.ReadAsStringAsync());
        if (answer.Status == 409)
            return "duplicate";
        if (answer.Status == 429)
            return "later";
        return answer.Status >= 400 ? "failed" : answer.Body;
    }

    // The status is kept, but another element decides.
    public async Task<int> OtherElementDecides(HttpContent task, int priority)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        var sent = (Priority: priority, Status: response.StatusCode);
        if (sent.Priority == 409)
            Console.WriteLine("high priority");
        response.EnsureSuccessStatusCode();
        return sent.Priority;
    }

    public async Task<string> SwitchOnTuple(HttpContent task, bool rework)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        return (rework, response.StatusCode) switch
        {
            (_, HttpStatusCode.OK) => "made",
            (true, HttpStatusCode.Conflict) => "rework exists",
            (_, HttpStatusCode.TooManyRequests) => "later",
            _ => "failed",
        };
    }

    // Both elements are looked at, the second only for success.
    public async Task<string> SwitchOnSuccess(HttpContent task, bool rework)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        return (rework, response.IsSuccessStatusCode) switch
        {
            (true, true) => "rework made",
            (false, true) => "made",
            (true, false) => "no rework",
            (false, false) => "failed",
        };
    }

    public async Task Compared(HttpContent task, bool rework)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if ((response.StatusCode, rework) == (HttpStatusCode.Conflict, true))
            throw new InvalidOperationException("This rework was ordered before.");
        response.EnsureSuccessStatusCode();
    }

    public async Task Swapped(HttpContent first, HttpContent second)
    {
        using var one = await _http.PostAsync(Annotation, first); // expect: SCALE402 SCALE409
        using var two = await _http.PostAsync(Annotation, second); // expect: SCALE402 SCALE429
        var (a, b) = (one.StatusCode, two.StatusCode);
        (a, b) = (b, a);
        if (a == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The second task exists.");
        if (b == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("The first task is to be sent later.");
        one.EnsureSuccessStatusCode();
        two.EnsureSuccessStatusCode();
    }

    public async Task<string> DeconstructedByCaller(HttpContent task)
    {
        var (status, body) = await SendAsync(task);
        return status switch
        {
            HttpStatusCode.PaymentRequired => "not enabled",
            HttpStatusCode.Conflict => "duplicate",
            HttpStatusCode.TooManyRequests => "later",
            HttpStatusCode.OK => body,
            _ => "failed",
        };
    }

    public async Task<string> StatusDiscarded(HttpContent task)
    {
        var (_, body) = await SendAsync(task); // expect: SCALE402 SCALE409 SCALE429
        return body;
    }

    public async Task<string> ComparedWithSuccessOnly(HttpContent task)
    {
        var answer = await SendAsync(task); // expect: SCALE402 SCALE409 SCALE429
        if (answer.Status != HttpStatusCode.OK)
            throw new InvalidOperationException("The task was not made.");
        return answer.Body;
    }

    // Nested, and read through the positions of the elements.
    public async Task<string> Nested(HttpContent task, string batch)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        var answer = (batch, (response.StatusCode, response.ReasonPhrase));
        if (answer.Item2.Item1 is HttpStatusCode.Conflict)
            return "duplicate in " + answer.Item1;
        return response.IsSuccessStatusCode ? "made" : "failed";
    }

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
