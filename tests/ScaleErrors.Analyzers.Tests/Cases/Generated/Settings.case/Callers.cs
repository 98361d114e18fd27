using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Polly;

namespace Contoso.Labeling;

public static class Startup
{
    public static void Configure()
    {
        Settings.TaskRetries = Policy
            .HandleResult<HttpResponseMessage>(response => response.StatusCode == HttpStatusCode.TooManyRequests)
            .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(1 << attempt));
    }

    public static FileClient Files(HttpClient http) => new(http) { Errors = ErrorOf };

    public static StudioClient Studio(HttpClient http)
    {
        var client = new StudioClient(http);
        client.Errors = null;
        return client;
    }

    private static Exception? ErrorOf(string method, IAnswer answer) => answer.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => new TimeoutException(method),
        >= HttpStatusCode.BadRequest => new AnswerException((int)answer.StatusCode, method),
        _ => null,
    };
}

public sealed class Callers(TaskClient tasks, BatchClient batches, FileClient files, StudioClient studio)
{
    // 429 is retried before anybody here sees it.
    public async Task<string> TaskAsync(string task) => (await tasks.CreateAsync(task)).RawContent; // expect: SCALE402 SCALE409

    public async Task<string> BatchAsync(string name) => (await batches.CreateAsync(name)).RawContent; // expect: SCALE402 SCALE409 SCALE429

    public async Task<string> PatientBatchAsync(string name)
    {
        try
        {
            return (await batches.CreateAsync(name)).RawContent; // expect: SCALE402
        }
        catch (AnswerException e) when (e.ErrorCode is 409 or 429)
        {
            return e.ErrorCode == 429 ? "later" : "exists";
        }
    }

    // Somebody listens: what that does is not looked into.
    public async Task<bool> FinalizeAsync(string name)
    {
        batches.Finalized += (_, e) => Console.WriteLine(e.Answer.StatusCode);
        return (await batches.FinalizeAsync(name)).StatusCode == HttpStatusCode.OK;
    }

    // The exceptions are the author's own, and have the status with them: who calls from elsewhere may tell.
    public Task<Answer<string>> UploadAsync(HttpContent file) => files.UploadAsync(file);

    public async Task<bool> TryUploadAsync(HttpContent file)
    {
        try
        {
            await files.UploadAsync(file); // expect: SCALE402 SCALE409
            return true;
        }
        catch (AnswerException)
        {
            return false;
        }
    }

    // Without exceptions the answer has to be looked at.
    public async Task<bool> InviteAsync(string email)
    {
        var answer = await studio.InviteAsync(email); // expect: SCALE402 SCALE409
        return answer.StatusCode == HttpStatusCode.TooManyRequests ? throw new TimeoutException(email) : answer.StatusCode == HttpStatusCode.OK;
    }

    public async Task InviteBlindlyAsync(string email)
    {
        await studio.InviteAsync(email); // expect: SCALE402 SCALE409 SCALE429
        Console.WriteLine("Invited.");
    }
}
