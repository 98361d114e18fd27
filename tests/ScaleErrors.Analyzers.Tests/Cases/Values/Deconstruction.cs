using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.Deconstruction;

// Deconstruct methods of the project, and where the parts go.
internal sealed class DeconstructingClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();
    private HttpStatusCode _status;
    private bool _made;

    public async Task<string> OfResponse(HttpContent task)
    {
        var (code, made) = await _http.PostAsync(Annotation, task); // expect: SCALE402
        return code switch
        {
            409 => "duplicate",
            429 => "later",
            _ => made ? "made" : "failed",
        };
    }

    // The part that says which failure it was is thrown away.
    public async Task<string> OfResponseDiscarded(HttpContent task)
    {
        var (_, made) = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        return made ? "made" : "failed";
    }

    public async Task<string> Positional(HttpContent task) =>
        await _http.PostAsync(Annotation, task) switch // expect: SCALE402 SCALE429
        {
            (_, true) => "made",
            (409, _) => "duplicate",
            _ => "failed",
        };

    public async Task IntoFields(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        (_status, _made) = (response.StatusCode, response.IsSuccessStatusCode);
        if (_status == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
        if (!_made)
            throw new InvalidOperationException("The task was not made.");
    }

    // The wrong way round: what is called duplicate is the success.
    public async Task<bool> WrongOrder(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        var (made, duplicate) = (response.StatusCode == HttpStatusCode.Conflict, response.IsSuccessStatusCode);
        return duplicate;
    }

    public async Task<string> Nested(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        var (attempt, (status, _)) = new Attempt(1, new Part(response.StatusCode, response.ReasonPhrase));
        if (status == HttpStatusCode.Conflict)
            return "duplicate at " + attempt;
        return status == HttpStatusCode.OK ? "made" : "failed";
    }

    // Gathered as pairs, taken apart in the loop.
    public async Task<List<string>> InLoop(IReadOnlyList<HttpContent> tasks)
    {
        var sent = new List<(int Index, HttpStatusCode Status)>();
        for (var index = 0; index < tasks.Count; index++)
        {
            using var response = await _http.PostAsync(Annotation, tasks[index]); // expect: SCALE402 SCALE409
            sent.Add((index, response.StatusCode));
        }

        var later = new List<string>();
        foreach (var (index, status) in sent)
        {
            if (status == HttpStatusCode.TooManyRequests)
                later.Add("task " + index);
        }

        return later;
    }
}

internal sealed record Part(HttpStatusCode Status, string? Reason);

internal sealed class Attempt(int number, Part part)
{
    public void Deconstruct(out int attempt, out Part answer) => (attempt, answer) = (number, part);
}

internal static class ResponseParts
{
    public static void Deconstruct(this HttpResponseMessage response, out int code, out bool made)
    {
        code = (int)response.StatusCode;
        made = response.IsSuccessStatusCode;
    }
}
