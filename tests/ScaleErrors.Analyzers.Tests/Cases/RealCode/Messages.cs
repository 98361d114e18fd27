using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.RealCode.Messages;

// A worker that is told about errors in words: it is no log by its name, but its methods are.
public interface IWorker
{
    void Error(string message);

    void Warning(string message, params object?[] values);

    bool Debug(string message);

    void Fail(string message);

    void Error(Problem problem);
}

public sealed record Problem(string? Code, string? Message);

public sealed class Exporter(IWorker worker)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";
    private readonly HttpClient _http = new();
    private readonly List<Problem?> _problems = [];
    private readonly List<string> _texts = [];

    public IReadOnlyList<Problem?> Problems => _problems;

    public IReadOnlyList<string> Texts => _texts;

    public async Task<bool> ForPeople(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            return true;
        worker.Error($"The service answered {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return false;
    }

    public async Task<bool> ForPeopleWithValues(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            return true;
        worker.Warning("The service answered {0}.", await response.Content.ReadAsStringAsync());
        return false;
    }

    // It answers, so it may have read.
    public async Task<bool> Answered(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        return response.IsSuccessStatusCode || worker.Debug(await response.Content.ReadAsStringAsync());
    }

    // To fail is no word for a log.
    public async Task OtherWord(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (!response.IsSuccessStatusCode)
            worker.Fail(await response.Content.ReadAsStringAsync());
    }

    // What is read from the body is no text any more.
    public async Task Decoded(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (!response.IsSuccessStatusCode)
            worker.Error(await response.Content.ReadFromJsonAsync<Problem>() ?? new Problem(null, null));
    }

    // The code of this one is seen.
    public async Task Own(HttpContent task, Teller teller)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode)
            teller.Error(((int)response.StatusCode).ToString());
    }

    // Others read what was collected.
    public async Task Collected(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (!response.IsSuccessStatusCode)
            _problems.Add(await response.Content.ReadFromJsonAsync<Problem>());
    }

    public async Task CollectedTexts(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            _texts.Add($"The service answered {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    // An exception carries what the server said, for code to read; a text in it is for people.
    public async Task Carried(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (response.IsSuccessStatusCode)
            return;
        var problem = await response.Content.ReadFromJsonAsync<Problem>();
        var failure = new InvalidOperationException("The task was not made.");
        failure.Data.Add("code", problem?.Code);
        throw failure;
    }

    public async Task Told(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            return;
        var failure = new InvalidOperationException("The task was not made: " + await response.Content.ReadAsStringAsync());
        failure.Data.Add("path", Tasks);
        throw failure;
    }
}

public sealed class Teller
{
    public void Error(string message)
    {
        if (message == "429")
            throw new TimeoutException("Too many requests.");
        Console.WriteLine(message);
    }
}
