//! scale_errors.handler_methods = Cases.Functions.HandlerMethods.ScaleAnswers.Handle, Cases.Functions.HandlerMethods.IAnswerDesk.TakeAsync, Cases.Functions.HandlerMethods.ScaleCalls.GuardAsync, Microsoft.Extensions.Logging.LoggerExtensions.LogCritical
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Functions.HandlerMethods;

// The methods that the option names deal with every outcome that they are given, whatever can be seen of them.
internal sealed class DelegatingClient(IAnswerDesk desk, ILogger<DelegatingClient> logger)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";
    private readonly HttpClient _http = new();

    public async Task GivenResponse(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        ScaleAnswers.Handle(response);
    }

    public async Task GivenStatus(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        ScaleAnswers.Handle(response.StatusCode);
        response.EnsureSuccessStatusCode();
    }

    public async Task GivenException(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Tasks, task);
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            ScaleAnswers.Handle(e);
        }
    }

    // It is given less than the outcome.
    public async Task GivenSuccessOnly(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        ScaleAnswers.Handle(response.IsSuccessStatusCode);
    }

    // It is given this outcome only where it is a success.
    public async Task GivenSuccesses(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("The task was not made.");
        ScaleAnswers.Handle(response);
    }

    // The type is named, another method of it is not.
    public async Task OtherMethod(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        ScaleAnswers.Ensure(response);
    }

    // Named by its interface; its implementation here only counts.
    public async Task ThroughInterface(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        await desk.TakeAsync(response);
    }

    public async Task GivenTask(HttpContent task) => await ScaleCalls.GuardAsync(_http.PostAsync(Tasks, task));

    // A logger that the team watches is named, the other levels are not.
    public async Task LoggedAsCritical(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (!response.IsSuccessStatusCode)
            logger.LogCritical("Scale answered {Status}", response.StatusCode);
    }

    public async Task LoggedAsError(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            logger.LogError("Scale answered {Status}", response.StatusCode);
    }
}

internal static class ScaleAnswers
{
    public static int Failures { get; private set; }

    public static void Handle(HttpResponseMessage response) => Handle(response.IsSuccessStatusCode);

    public static void Handle(HttpStatusCode status) => Handle((int)status < 400);

    public static void Handle(HttpRequestException exception) => Handle(exception is null);

    public static void Handle(bool isSuccess)
    {
        if (!isSuccess)
            Failures++;
    }

    public static void Ensure(HttpResponseMessage response) => response.EnsureSuccessStatusCode();
}

internal interface IAnswerDesk
{
    Task TakeAsync(HttpResponseMessage response);
}

internal sealed class CountingDesk : IAnswerDesk
{
    public int Failures { get; private set; }

    public Task TakeAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            Failures++;
        return Task.CompletedTask;
    }
}

internal static class ScaleCalls
{
    public static async Task GuardAsync(Task<HttpResponseMessage> sending) => (await sending).EnsureSuccessStatusCode();
}
