using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.Queries;

// LINQ over responses and statuses: what a lambda asks of an element is asked of the outcome.
public sealed class QueryingClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task AnyThrottled(IEnumerable<HttpContent> tasks)
    {
        var answers = new List<HttpResponseMessage>();
        foreach (var task in tasks)
            answers.Add(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409
        if (answers.Any(answer => answer.StatusCode == HttpStatusCode.TooManyRequests))
            throw new TimeoutException("Too fast.");
    }

    public async Task AnyFailed(IEnumerable<HttpContent> tasks)
    {
        var answers = new List<HttpResponseMessage>();
        foreach (var task in tasks)
            answers.Add(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409 SCALE429
        if (answers.Any(answer => !answer.IsSuccessStatusCode))
            throw new InvalidOperationException("A task was not made.");
    }

    public async Task ByMethodGroup(HttpContent image, HttpContent text)
    {
        HttpResponseMessage[] answers =
        [
            await _http.PostAsync(Annotation, image), // expect: SCALE402 SCALE429
            await _http.PostAsync(Annotation, text), // expect: SCALE402 SCALE429
        ];
        if (answers.Any(IsDuplicate))
            throw new InvalidOperationException("One of the tasks exists.");
        if (!answers.All(answer => answer.IsSuccessStatusCode))
            throw new InvalidOperationException("A task was not made.");
    }

    public async Task Projected(HttpContent task)
    {
        var answers = new[] { await _http.PostAsync(Annotation, task) }; // expect: SCALE402 SCALE429
        var statuses = answers.Select(answer => (int)answer.StatusCode).ToList();
        if (statuses.Contains(409))
            throw new InvalidOperationException("The task exists.");
        answers[0].EnsureSuccessStatusCode();
    }

    // The projection has lost which failure it was.
    public async Task ProjectedToSuccess(HttpContent task)
    {
        var answers = new[] { await _http.PostAsync(Annotation, task) }; // expect: SCALE402 SCALE409 SCALE429
        if (answers.Select(answer => answer.IsSuccessStatusCode).Contains(false))
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task<int> Counted(IEnumerable<HttpContent> tasks)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var task in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
            statuses.Add(response.StatusCode);
        }

        return statuses.Count(status => status == HttpStatusCode.Conflict);
    }

    public async Task FilteredThenThrown(IEnumerable<HttpContent> tasks)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var task in tasks)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
            statuses.Add(response.StatusCode);
        }

        foreach (var status in statuses.Where(status => status != HttpStatusCode.OK))
        {
            if (status == HttpStatusCode.TooManyRequests)
                throw new TimeoutException("Too fast.");
            Console.Error.WriteLine("A task was not made.");
        }
    }

    public async Task FirstFailure(HttpContent image, HttpContent text)
    {
        var answers = new List<HttpResponseMessage>
        {
            await _http.PostAsync(Annotation, image), // expect: SCALE402 SCALE409
            await _http.PostAsync(Annotation, text), // expect: SCALE402 SCALE409
        };
        var failed = answers.FirstOrDefault(answer => !answer.IsSuccessStatusCode);
        if (failed is { StatusCode: HttpStatusCode.TooManyRequests })
            throw new TimeoutException("Too fast.");
        failed?.EnsureSuccessStatusCode();
    }

    public async Task LastOfTwo(HttpContent image, HttpContent text)
    {
        var answers = new List<HttpStatusCode>();
        answers.Add((await _http.PostAsync(Annotation, image)).StatusCode); // expect: SCALE402 SCALE409 SCALE429
        answers.Add((await _http.PostAsync(Annotation, text)).StatusCode); // expect: SCALE402 SCALE409
        if (answers.Last() == HttpStatusCode.TooManyRequests || answers[^1] == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
    }

    // The call itself is made by the query.
    public async Task SentByQuery(IEnumerable<HttpContent> tasks)
    {
        foreach (var sending in tasks.Select(task => _http.PostAsync(Annotation, task)).ToList()) // expect: SCALE402 SCALE429
        {
            using var response = await sending;
            if (response.StatusCode == HttpStatusCode.Conflict)
                throw new InvalidOperationException("A task exists.");
            response.EnsureSuccessStatusCode();
        }
    }

    public async Task ForEachOfList(HttpContent task)
    {
        var answers = new List<HttpResponseMessage> { await _http.PostAsync(Annotation, task) }; // expect: SCALE402 SCALE429
        answers.ForEach(answer =>
        {
            if (IsDuplicate(answer))
                throw new InvalidOperationException("The task exists.");
        });
    }

    public async Task ByKey(HttpContent image, HttpContent text)
    {
        var answers = new Dictionary<string, HttpStatusCode>
        {
            ["image"] = (await _http.PostAsync(Annotation, image)).StatusCode, // expect: SCALE402 SCALE409 SCALE429
            ["text"] = (await _http.PostAsync(Annotation, text)).StatusCode, // expect: SCALE402 SCALE409
        };
        if (answers.TryGetValue("text", out var status) && status == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
    }

    public async Task PairsOfDictionary(IReadOnlyDictionary<string, HttpContent> tasks)
    {
        var answers = new Dictionary<string, HttpStatusCode>();
        foreach (var task in tasks)
            answers[task.Key] = (await _http.PostAsync(Annotation, task.Value)).StatusCode; // expect: SCALE402 SCALE409
        if (answers.Values.Any(status => status == HttpStatusCode.TooManyRequests) || answers.Any(pair => pair.Value == HttpStatusCode.TooManyRequests))
            throw new TimeoutException("Too fast.");
    }

    public async Task QueueOfAnswers(IEnumerable<HttpContent> tasks)
    {
        var answers = new Queue<HttpStatusCode>();
        foreach (var task in tasks)
            answers.Enqueue((await _http.PostAsync(Annotation, task)).StatusCode); // expect: SCALE402 SCALE409
        while (answers.TryDequeue(out var status))
        {
            if (status == HttpStatusCode.TooManyRequests)
                throw new TimeoutException("Too fast.");
        }
    }

    // The list is filled by a helper.
    public async Task FilledByHelper(HttpContent task)
    {
        var statuses = new List<HttpStatusCode>();
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        Keep(response, statuses);
        if (statuses[0] == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
    }

    // What was kept is thrown away before it is asked.
    public async Task Cleared(HttpContent task)
    {
        var statuses = new List<HttpStatusCode>();
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        statuses.Add(response.StatusCode);
        statuses.Clear();
        if (statuses.Contains(HttpStatusCode.TooManyRequests))
            throw new TimeoutException("Too fast.");
    }

    // The groups are made by code that is not seen.
    public async Task Grouped(IEnumerable<HttpContent> tasks)
    {
        var answers = new List<HttpResponseMessage>();
        foreach (var task in tasks)
            answers.Add(await _http.PostAsync(Annotation, task));
        foreach (var group in answers.GroupBy(answer => answer.StatusCode))
            Report(group.Key.ToString(), group.Count());
    }

    private static bool IsDuplicate(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Conflict;

    private static void Keep(HttpResponseMessage response, List<HttpStatusCode> statuses) => statuses.Add(response.StatusCode);

    private static void Report(string name, int count) => Console.WriteLine(name + ": " + count);
}
