using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.VirtualCalls;

// A virtual call may run each implementation that can be seen: all of them have to tell the outcome apart.
internal sealed class VirtualClient(ThrottlingPolicy throttling, DuplicatePolicy duplicates, SealedPolicy last, Submission submission)
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    // Both overrides answer 429.
    public async Task AllTell(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        throttling.Check(response);
    }

    // One of the overrides answers 409, the other one nothing.
    public async Task OneTells(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        duplicates.Check(response);
    }

    public async Task SealedType(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        last.Check(response);
    }

    // Which one it is can be seen.
    public async Task NewObject(HttpContent task)
    {
        DuplicatePolicy policy = new ThrowingDuplicatePolicy();
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        policy.Check(response);
    }

    // The base class sends and calls what its descendants write.
    public Task Template(HttpContent task) => submission.RunAsync(task);
}

internal abstract class ThrottlingPolicy
{
    public abstract void Check(HttpResponseMessage response);
}

internal sealed class PatientPolicy : ThrottlingPolicy
{
    public override void Check(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("To be sent in an hour.");
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class HastyPolicy : ThrottlingPolicy
{
    public override void Check(HttpResponseMessage response)
    {
        if ((int)response.StatusCode == 429)
            throw new InvalidOperationException("Given up.");
        response.EnsureSuccessStatusCode();
    }
}

internal class DuplicatePolicy
{
    public virtual void Check(HttpResponseMessage response) => response.EnsureSuccessStatusCode();
}

internal sealed class ThrowingDuplicatePolicy : DuplicatePolicy
{
    public override void Check(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        base.Check(response);
    }
}

internal sealed class SealedPolicy : DuplicatePolicy
{
    public override void Check(HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }
}

internal abstract class Submission
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task RunAsync(HttpContent task)
    {
        using var response = await Http.PostAsync("task/annotation", task); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode)
            OnFailure(response.StatusCode);
    }

    protected abstract void OnFailure(HttpStatusCode status);
}

internal sealed class ImageSubmission : Submission
{
    protected override void OnFailure(HttpStatusCode status)
    {
        if (status == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Images are to be sent later.");
        throw new InvalidOperationException("The image was not sent.");
    }
}

internal sealed class TextSubmission : Submission
{
    protected override void OnFailure(HttpStatusCode status)
    {
        throw status switch
        {
            HttpStatusCode.Conflict => new InvalidOperationException("The text was sent before."),
            HttpStatusCode.TooManyRequests => new TimeoutException("Texts are to be sent later."),
            _ => new InvalidOperationException("The text was not sent."),
        };
    }
}
