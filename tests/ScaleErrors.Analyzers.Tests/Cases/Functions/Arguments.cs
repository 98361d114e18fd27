using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.Arguments;

// One helper, called in different ways: what it does depends on what else it is given.
internal sealed class FlaggedClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task FlagSet(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        Ensure(response, tellDuplicates: true);
    }

    public async Task FlagNotSet(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Ensure(response, tellDuplicates: false);
    }

    public async Task FlagByDefault(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Ensure(response);
    }

    // Which of the two, only the run knows: to be handled on some path is enough.
    public async Task FlagUnknown(HttpContent task, bool tell)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        Ensure(response, tell);
    }

    public async Task Mode(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        Ensure(response, Strictness.Patient);
    }

    public async Task OtherMode(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Ensure(response, Strictness.Hasty);
    }

    // The caller names the code that it expects.
    public async Task Expected(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        ThrowOn(response, HttpStatusCode.Conflict, "The task exists.");
        response.EnsureSuccessStatusCode();
    }

    public async Task ExpectedAnother(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        ThrowOn(response, HttpStatusCode.NotFound, "There is no such project.");
        response.EnsureSuccessStatusCode();
    }

    // A constructor is run like a method.
    public async Task Constructor(HttpContent task)
    {
        var made = new MadeTask(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE429
        Console.WriteLine(made);
    }

    public async Task ConstructorThatEnsures(HttpContent task)
    {
        var made = new EnsuredTask(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409 SCALE429
        Console.WriteLine(made);
    }

    // Four methods deep.
    public async Task Deep(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        await FinishAsync(response);
    }

    private static Task FinishAsync(HttpResponseMessage response) => CheckAsync(response.StatusCode);

    private static async Task CheckAsync(HttpStatusCode status)
    {
        await Task.Yield();
        Check((int)status);
    }

    private static void Check(int code)
    {
        if (IsKnown(code))
            throw new InvalidOperationException("To be looked at by a person.");
        if (code >= 400)
            throw new InvalidOperationException("The task was not made.");
    }

    private static bool IsKnown(int code) => code is 409 or 429;

    private static void Ensure(HttpResponseMessage response, bool tellDuplicates = false)
    {
        if (tellDuplicates && response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    private static void Ensure(HttpResponseMessage response, Strictness strictness)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests && strictness == Strictness.Patient)
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    private static void ThrowOn(HttpResponseMessage response, HttpStatusCode status, string text)
    {
        if (response.StatusCode == status)
            throw new InvalidOperationException(text);
    }
}

internal enum Strictness
{
    Hasty,
    Patient,
}

internal sealed class MadeTask
{
    public MadeTask(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class EnsuredTask
{
    public EnsuredTask(HttpResponseMessage response) => response.EnsureSuccessStatusCode();
}
