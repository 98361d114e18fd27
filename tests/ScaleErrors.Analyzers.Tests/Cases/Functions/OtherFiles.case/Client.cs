using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.OtherFiles;

// What these calls are answered with is written in the other files of the project.
internal sealed partial class SplitClient : ClientBase
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task OtherPart(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        CheckInOtherPart(response);
    }

    public async Task BaseClass(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        CheckInBase(response);
    }

    public async Task Extension(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureMade();
    }

    public async Task Constant(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if ((int)response.StatusCode == ScaleCodes.Taken)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // The send is in the base class; this caller answers for it.
    public async Task SentByBase(HttpContent task)
    {
        using var response = await SendAsync(task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureMade();
    }
}
