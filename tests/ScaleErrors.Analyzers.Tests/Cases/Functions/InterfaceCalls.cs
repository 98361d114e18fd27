using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.InterfaceCalls;

// Interfaces: through the implementations of this project; where there is none, the outcome is handed on.
public sealed class InterfaceClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();
    private readonly IResponseCheck _check;
    private readonly IStrictCheck _strict;
    private readonly IForeignCheck _foreign;
    private readonly ICheckWithDefault _default;

    internal InterfaceClient(IResponseCheck check, IStrictCheck strict, IForeignCheck foreign, ICheckWithDefault @default) =>
        (_check, _strict, _foreign, _default) = (check, strict, foreign, @default);

    public async Task OnlyImplementationTells(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        await _strict.CheckAsync(response);
    }

    public async Task OneOfTwoImplementationsTells(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        _check.Check(response);
    }

    public async Task NoImplementation(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        _foreign.Check(response);
    }

    // Where there is no implementation, the outcome must still be given to it.
    public async Task NoImplementationGetsSuccessOnly(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            _foreign.Check(response);
        else
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task DefaultImplementation(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        _default.Check(response);
    }

    // The type argument says which implementation.
    public async Task StaticAbstract(HttpContent task) => await SendAsync<DuplicateRule>(task);

    private async Task SendAsync<TRule>(HttpContent task)
        where TRule : IRule
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        TRule.Check(response);
    }
}

internal interface IResponseCheck
{
    void Check(HttpResponseMessage response);
}

internal sealed class TellingCheck : IResponseCheck
{
    public void Check(HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class LumpingCheck : IResponseCheck
{
    void IResponseCheck.Check(HttpResponseMessage response) => response.EnsureSuccessStatusCode();
}

internal interface IStrictCheck
{
    Task CheckAsync(HttpResponseMessage response);
}

internal sealed class StrictCheck : IStrictCheck
{
    public async Task CheckAsync(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            await Task.Delay(TimeSpan.FromSeconds(30));
        else
            response.EnsureSuccessStatusCode();
    }
}

public interface IForeignCheck
{
    void Check(HttpResponseMessage response);
}

internal interface ICheckWithDefault
{
    void Check(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class DefaultCheck : ICheckWithDefault;

internal interface IRule
{
    static abstract void Check(HttpResponseMessage response);
}

internal sealed class DuplicateRule : IRule
{
    public static void Check(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }
}
