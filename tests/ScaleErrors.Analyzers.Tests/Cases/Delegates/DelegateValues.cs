using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Delegates.DelegateValues;

// Delegates that are chosen, made, gathered and put together before they run.
internal sealed class ComposedClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task Chosen(HttpContent task, bool patient)
    {
        Action<HttpResponseMessage> check = patient ? CheckThrottled : CheckThrottledAndDuplicate;
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        check(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task ChosenFromGeneralOnes(HttpContent task, bool patient)
    {
        Action<HttpResponseMessage> check = patient ? CheckMade : static response => response.EnsureSuccessStatusCode();
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        check(response);
    }

    public async Task MadeByMethod(HttpContent task)
    {
        var check = CheckFor(HttpStatusCode.Conflict);
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        check(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task MadeForAnotherCode(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        CheckFor(HttpStatusCode.NotFound)(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task EachOfList(HttpContent task)
    {
        List<Action<HttpResponseMessage>> checks = [CheckThrottled, CheckMade];
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        foreach (var check in checks)
            check(response);
    }

    public async Task Combined(HttpContent task)
    {
        Action<HttpResponseMessage> check = CheckThrottled;
        check += CheckMade;
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        check(response);
    }

    // Replaced before it runs.
    public async Task Replaced(HttpContent task)
    {
        Action<HttpResponseMessage> check = CheckThrottled;
        check = CheckMade;
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        check(response);
    }

    public async Task InObject(HttpContent task)
    {
        var handling = new Handling(OnConflict: () => throw new InvalidOperationException("The task exists."));
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            handling.OnConflict();
        response.EnsureSuccessStatusCode();
    }

    // For 409 something runs, and it does nothing.
    public async Task EmptyCallback(HttpContent task)
    {
        var handling = new Handling(OnConflict: () => { });
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            handling.OnConflict();
        response.EnsureSuccessStatusCode();
    }

    private static void CheckThrottled(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
    }

    private static void CheckThrottledAndDuplicate(HttpResponseMessage response)
    {
        CheckThrottled(response);
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
    }

    private static void CheckMade(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("The task was not made.");
    }

    private static Action<HttpResponseMessage> CheckFor(HttpStatusCode status) => response =>
    {
        if (response.StatusCode == status)
            throw new InvalidOperationException("Scale answered " + status);
    };

    private sealed record Handling(Action OnConflict);
}
