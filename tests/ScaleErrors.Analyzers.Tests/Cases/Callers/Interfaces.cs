using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Callers.Interfaces;

// Callers that know an interface or a base class only are callers of what implements it.
internal interface IScaleGateway
{
    Task<HttpResponseMessage> SubmitAsync(object task);

    Task<HttpResponseMessage> CancelAsync(string id);

    Task<string> ReadAsync(string id);
}

internal sealed class ScaleGateway : IScaleGateway
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public Task<HttpResponseMessage> SubmitAsync(object task) => _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402

    public Task<HttpResponseMessage> CancelAsync(string id) => _http.PostAsync($"task/{id}/cancel", null); // expect: SCALE402 SCALE409 SCALE429

    async Task<string> IScaleGateway.ReadAsync(string id) => await _http.GetStringAsync($"task/{id}"); // expect: SCALE402
}

internal sealed class Importer(IScaleGateway gateway)
{
    public async Task<string> ImportAsync(object task)
    {
        using var response = await gateway.SubmitAsync(task);
        if (response.StatusCode is HttpStatusCode.Conflict)
            return "exists";
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
            return "later";
        response.EnsureSuccessStatusCode();
        return "made";
    }

    public async Task CancelAsync(string id) => (await gateway.CancelAsync(id)).EnsureSuccessStatusCode();

    public async Task<string> ReadAsync(string id)
    {
        try
        {
            return await gateway.ReadAsync(id);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }
}

internal sealed class Replacer(IScaleGateway gateway)
{
    public async Task<bool> ReplaceAsync(object task)
    {
        using var response = await gateway.SubmitAsync(task); // expect: SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }
}

// A template method: the base class looks at what its heirs send.
internal abstract class Upload
{
    protected HttpClient Http { get; } = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> RunAsync()
    {
        using var response = await SendAsync();
        switch (response.StatusCode)
        {
            case HttpStatusCode.Conflict:
                return "exists";
            case HttpStatusCode.PaymentRequired:
                return "disabled";
            case HttpStatusCode.TooManyRequests:
                return "later";
            default:
                response.EnsureSuccessStatusCode();
                return "made";
        }
    }

    protected abstract Task<HttpResponseMessage> SendAsync();
}

internal sealed class FileUpload(HttpContent file) : Upload
{
    protected override Task<HttpResponseMessage> SendAsync() => Http.PostAsync("files/upload", file);
}

// Sent and swallowed before the base class could see it.
internal sealed class ImageUpload(HttpContent image) : Upload
{
    protected override async Task<HttpResponseMessage> SendAsync()
    {
        var sent = await Http.PostAsync("files/upload", image); // expect: SCALE402 SCALE409 SCALE429
        return sent.IsSuccessStatusCode ? sent : new HttpResponseMessage(HttpStatusCode.BadGateway);
    }
}

internal abstract class Step
{
    protected HttpClient Http { get; } = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    protected virtual Task<HttpResponseMessage> SendAsync() => Http.PostAsync("batches", null); // expect: SCALE402 SCALE409

    public async Task<bool> RunAsync()
    {
        using var response = await SendAsync();
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Scale wants us to slow down.");
        return response.IsSuccessStatusCode;
    }
}

internal sealed class FinalizeStep(string name) : Step
{
    protected override Task<HttpResponseMessage> SendAsync() => Http.PostAsync($"batches/{name}/finalize", null); // expect: SCALE402 SCALE409
}

// A response that is given to an interface: all that implement it have to tell it apart.
internal interface IFailureSink
{
    void Take(HttpResponseMessage failure);
}

internal sealed class StrictSink : IFailureSink
{
    public void Take(HttpResponseMessage failure)
    {
        if (failure.StatusCode is HttpStatusCode.Conflict)
            throw new InvalidOperationException("exists");
        if (failure.StatusCode is HttpStatusCode.TooManyRequests)
            throw new TimeoutException("later");
        throw new ApplicationException("failed");
    }
}

internal sealed class LenientSink : IFailureSink
{
    public void Take(HttpResponseMessage failure)
    {
        if (failure.StatusCode is HttpStatusCode.TooManyRequests)
            throw new TimeoutException("later");
        throw new ApplicationException("failed");
    }
}

internal sealed class Sender(IFailureSink sink)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task SendAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode)
            sink.Take(response);
    }
}
