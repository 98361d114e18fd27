using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.LocalFunctions;

// Local functions, with what they are given and with what they capture.
internal sealed class LocalClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task Captured(HttpContent task)
    {
        var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        Check();
        Console.WriteLine("made");

        void Check()
        {
            if (response.StatusCode == HttpStatusCode.Conflict)
                throw new InvalidOperationException("The task exists.");
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                throw new TimeoutException("Too fast.");
            response.EnsureSuccessStatusCode();
        }
    }

    public async Task Given(HttpContent task)
    {
        Check(await _http.PostAsync(Annotation, task), "image"); // expect: SCALE402 SCALE409 SCALE429

        static void Check(HttpResponseMessage response, string kind)
        {
            if (!response.IsSuccessStatusCode)
                throw new InvalidOperationException(kind + " failed.");
        }
    }

    // It would tell them apart, but it is not called.
    public async Task NotCalled(HttpContent task)
    {
        var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();

#pragma warning disable CS8321 // It is the point that nobody calls it.
        bool IsDuplicate() => response.StatusCode == HttpStatusCode.Conflict;
#pragma warning restore CS8321
    }

    // What it is told about the outcome is a variable of the method.
    public async Task SetsCaptured(HttpContent task)
    {
        var later = false;
        Note(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409
        if (later)
            await Task.Delay(TimeSpan.FromSeconds(30));

        void Note(HttpResponseMessage response)
        {
            later = response.StatusCode == HttpStatusCode.TooManyRequests;
            if (!later)
                response.EnsureSuccessStatusCode();
        }
    }

    public async Task SetsCapturedForAll(HttpContent task)
    {
        var failed = false;
        Note(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409 SCALE429
        if (failed)
            await Task.Delay(TimeSpan.FromSeconds(30));

        void Note(HttpResponseMessage response) => failed = !response.IsSuccessStatusCode;
    }

    public async Task<List<string>> SentInLocalFunction(IReadOnlyDictionary<string, HttpContent> tasks)
    {
        var made = new List<string>();
        foreach (var (id, task) in tasks)
        {
            var status = await SendAsync(task);
            if (status is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
                throw new InvalidOperationException(id + " is to be looked at by a person.");
            if (status == HttpStatusCode.OK)
                made.Add(id);
        }

        return made;

        async Task<HttpStatusCode> SendAsync(HttpContent task)
        {
            using var response = await _http.PostAsync(Annotation, task);
            return response.StatusCode;
        }
    }

    public async Task<int> SentInLocalFunctionAndCounted(IEnumerable<HttpContent> tasks)
    {
        var made = 0;
        foreach (var task in tasks)
        {
            if (await SendAsync(task) == HttpStatusCode.OK)
                made++;
        }

        return made;

        async Task<HttpStatusCode> SendAsync(HttpContent task)
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
            return response.StatusCode;
        }
    }

    // One in the other.
    public async Task Nested(HttpContent task)
    {
        var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        Finish();

        void Finish()
        {
            if (IsDuplicate())
                throw new InvalidOperationException("The task exists.");
            response.EnsureSuccessStatusCode();

            bool IsDuplicate() => response.StatusCode == HttpStatusCode.Conflict;
        }
    }

    public async Task CalledInCatch(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            await AnswerAsync(e.StatusCode);
            throw;
        }

        static async Task AnswerAsync(HttpStatusCode? status)
        {
            if (status == HttpStatusCode.TooManyRequests)
                await Task.Delay(TimeSpan.FromSeconds(30));
        }
    }
}
