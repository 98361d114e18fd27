using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Values.Collections;

// Responses and statuses in arrays, lists and dictionaries.
public sealed class TaskUploader(ILogger<TaskUploader> logger)
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task ArrayElement(HttpContent task)
    {
        var answers = new HttpResponseMessage[1];
        answers[0] = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if (answers[0].StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        answers[0].EnsureSuccessStatusCode();
    }

    // Another element is asked.
    public async Task OtherArrayElement(HttpContent image, HttpContent text)
    {
        var answers = new HttpResponseMessage[2];
        answers[0] = await _http.PostAsync(Annotation, image); // expect: SCALE402 SCALE409 SCALE429
        answers[1] = await _http.PostAsync(Annotation, text); // expect: SCALE402 SCALE429
        if (answers[1].StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The text task exists.");
        answers[0].EnsureSuccessStatusCode();
        answers[1].EnsureSuccessStatusCode();
    }

    public async Task EachOfAnArray(HttpContent image, HttpContent text)
    {
        HttpResponseMessage[] answers =
        [
            await _http.PostAsync(Annotation, image), // expect: SCALE402
            await _http.PostAsync(Annotation, text), // expect: SCALE402
        ];
        foreach (var answer in answers)
        {
            if (answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
                throw new InvalidOperationException("To be looked at by a person.");
            answer.EnsureSuccessStatusCode();
        }
    }

    public async Task<int> ListAsked(IEnumerable<HttpContent> tasks)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var task in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
            statuses.Add(response.StatusCode);
        }

        if (statuses.Contains(HttpStatusCode.TooManyRequests))
            await Task.Delay(TimeSpan.FromMinutes(1));
        return statuses.Count;
    }

    public async Task<bool> ListAskedForSuccess(IEnumerable<HttpContent> tasks)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var task in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
            statuses.Add(response.StatusCode);
        }

        return statuses.All(status => status == HttpStatusCode.OK);
    }

    public async Task ListPrinted(IEnumerable<HttpContent> tasks)
    {
        var statuses = new List<int>();
        foreach (var task in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
            statuses.Add((int)response.StatusCode);
        }

        logger.LogInformation("Scale answered {Statuses}", string.Join(", ", statuses));
    }

    public async Task<string?> DictionaryValue(string id, HttpContent task)
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        answers[id] = response.StatusCode;
        if (answers[id] == HttpStatusCode.Conflict)
            return "exists";
        response.EnsureSuccessStatusCode();
        return null;
    }

    public async Task<List<string>> DictionaryOfMany(IReadOnlyDictionary<string, HttpContent> tasks)
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var (id, task) in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
            answers.Add(id, response.StatusCode);
        }

        var again = new List<string>();
        foreach (var (id, status) in answers)
        {
            if (status == HttpStatusCode.TooManyRequests)
                again.Add(id);
            else if (status == HttpStatusCode.Conflict)
                throw new InvalidOperationException(id + " exists.");
        }

        return again;
    }

    public async Task<int> DictionaryOfFailures(IReadOnlyDictionary<string, HttpContent> tasks)
    {
        var failed = new Dictionary<string, HttpStatusCode>();
        foreach (var (id, task) in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
            if (!response.IsSuccessStatusCode)
                failed[id] = response.StatusCode;
        }

        return failed.Count;
    }

    // The caller gets the statuses.
    public async Task<IReadOnlyDictionary<string, HttpStatusCode>> DictionaryReturned(IReadOnlyDictionary<string, HttpContent> tasks)
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var (id, task) in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task);
            answers[id] = response.StatusCode;
        }

        return answers;
    }

    // Only who failed leaves.
    public async Task<List<string>> FailedNames(IReadOnlyDictionary<string, HttpContent> tasks)
    {
        var failed = new List<string>();
        foreach (var (id, task) in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
            if (!response.IsSuccessStatusCode)
                failed.Add(id);
        }

        return failed;
    }
}
