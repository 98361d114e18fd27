//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Clients.Wrappers;

// An interface over the client for the sake of tests, with its fake beside it.
public interface IHttpGateway
{
    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken);
}

internal sealed class HttpGateway(HttpClient http) : IHttpGateway
{
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        http.SendAsync(request, cancellationToken);
}

internal sealed class FakeGateway(HttpStatusCode status) : IHttpGateway
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(new HttpResponseMessage(status));
    }
}

public sealed class Uploader(IHttpGateway gateway)
{
    public async Task<string> UploadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/files/upload") { Content = new StreamContent(file) };
        using var response = await gateway.SendAsync(request, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => await response.Content.ReadAsStringAsync(cancellationToken),
            HttpStatusCode.PaymentRequired => throw new NotSupportedException("This endpoint is not enabled for us."),
            HttpStatusCode.Conflict => throw new InvalidOperationException("This file is there already."),
            HttpStatusCode.TooManyRequests => throw new TimeoutException("Too many uploads."),
            var other => throw new HttpRequestException($"Upload failed: {other}"),
        };
    }
}

// Hooks of a base class: abstract for the request, virtual for the answer.
internal abstract class Operation<TResult>
{
    private readonly HttpClient _http;

    protected Operation(HttpClient http) => _http = http;

    protected abstract HttpRequestMessage BuildRequest();

    protected abstract Task<TResult> ParseAsync(HttpResponseMessage response);

    protected virtual TResult OnFailure(HttpStatusCode status) => throw new InvalidOperationException($"Failed with {status}.");

    public async Task<TResult> ExecuteAsync(CancellationToken cancellationToken)
    {
        using var request = BuildRequest();
        using var response = await _http.SendAsync(request, cancellationToken); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            return OnFailure(response.StatusCode);
        return await ParseAsync(response);
    }
}

internal sealed class CountOperation(HttpClient http) : Operation<int>(http)
{
    protected override HttpRequestMessage BuildRequest() => new(HttpMethod.Post, "v1/tasks/count");

    protected override async Task<int> ParseAsync(HttpResponseMessage response) => int.Parse(await response.Content.ReadAsStringAsync());

    protected override int OnFailure(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests ? -1 : base.OnFailure(status);
}

internal sealed class NameOperation(HttpClient http) : Operation<string>(http)
{
    protected override HttpRequestMessage BuildRequest() => new(HttpMethod.Post, "v1/tasks/name");

    protected override Task<string> ParseAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}

// All heirs know what to do.
internal abstract class Command
{
    private readonly HttpClient _http;

    protected Command(HttpClient http) => _http = http;

    protected abstract void Fail(int status, string reason);

    public async Task RunAsync(string path, object payload)
    {
        var response = await _http.PutAsJsonAsync(path, payload); // expect: SCALE402
        if ((int)response.StatusCode >= 400)
            Fail((int)response.StatusCode, response.ReasonPhrase ?? "");
    }
}

internal sealed class StrictCommand(HttpClient http) : Command(http)
{
    protected override void Fail(int status, string reason)
    {
        if (status == 409)
            throw new InvalidOperationException("in use");
        if (status == 429)
            throw new TimeoutException("slow down");
        throw new ApplicationException(reason);
    }
}

internal sealed class CountingCommand(HttpClient http) : Command(http)
{
    public int Conflicts { get; private set; }

    public int Throttled { get; private set; }

    protected override void Fail(int status, string reason)
    {
        switch (status)
        {
            case 409:
                Conflicts++;
                break;
            case 429:
                Throttled++;
                break;
        }
    }
}

// A default interface method does the work.
internal interface ISender
{
    HttpClient Http { get; }

    async Task<bool> TrySendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }

    async Task<bool> SendOrWaitAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request); // expect: SCALE402 SCALE409
        if (response.StatusCode == (HttpStatusCode)429)
        {
            await WaitAsync();
            return false;
        }

        return response.IsSuccessStatusCode;
    }

    Task WaitAsync() => Task.Delay(1000);
}

// Static abstract members choose the exception.
internal interface IFailure<TSelf>
    where TSelf : Exception, IFailure<TSelf>
{
    static abstract TSelf From(HttpStatusCode status, string body);
}

internal sealed class ScaleFailure(HttpStatusCode status, string body) : Exception(body), IFailure<ScaleFailure>
{
    public HttpStatusCode Status { get; } = status;

    public static ScaleFailure From(HttpStatusCode status, string body) => new(status, body);
}

internal static class StaticAbstracts
{
    public static async Task<string> PostAsync<TFailure>(HttpClient http, string path)
        where TFailure : Exception, IFailure<TFailure>
    {
        using var response = await http.PostAsync(path, null); // expect: SCALE402 SCALE429
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? body : throw TFailure.From(response.StatusCode, body);
    }

    public static async Task<bool> CreateAsync(HttpClient http)
    {
        try
        {
            await PostAsync<ScaleFailure>(http, "v1/task/chat");
            return true;
        }
        catch (ScaleFailure failure) when (failure.Status is HttpStatusCode.Conflict)
        {
            throw new InvalidOperationException("This chat exists.", failure);
        }
        catch (Exception)
        {
            return false;
        }
    }
}

// The response kept in a field of the same object between two methods that are called one after the other.
internal sealed class TwoSteps(HttpClient http)
{
    private HttpResponseMessage? _last;

    public async Task<string> RunAsync(object task)
    {
        await PostAsync(task);
        return Check();
    }

    private async Task PostAsync(object task) => _last = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402

    private string Check()
    {
        if (_last!.StatusCode == HttpStatusCode.Conflict)
            return "exists";
        if (_last.StatusCode == HttpStatusCode.TooManyRequests)
            return "later";
        _last.EnsureSuccessStatusCode();
        return "made";
    }
}

// The send and the check in one expression, with everything inlined.
internal sealed class OneLiners(HttpClient http)
{
    public async Task<string?> NameAsync(string id) =>
        (await (await http.GetAsync($"v1/task/{id}")).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Dictionary<string, string>>())?.GetValueOrDefault("name"); // expect: SCALE402 SCALE429

    public async Task<bool> ExistsAsync(string id) => (await http.GetAsync($"v1/task/{id}")).StatusCode != HttpStatusCode.NotFound; // expect: SCALE402 SCALE429

    public Task<bool> DeleteAsync(string id) => http.DeleteAsync($"v1/task/{id}").ContinueWith(sent => sent.Result.IsSuccessStatusCode); // expect: SCALE402 SCALE429

    public string Read(string id) => http.GetStringAsync($"v1/task/{id}").GetAwaiter().GetResult(); // expect: SCALE402 SCALE429

    public async Task<JsonElement> JsonAsync(string id) => JsonDocument.Parse(await http.GetByteArrayAsync($"v1/task/{id}")).RootElement; // expect: SCALE402 SCALE429

    public async Task<HttpStatusCode> PingAsync() => (await http.SendAsync(new(HttpMethod.Head, "v1/tasks"))).StatusCode; // expect: SCALE402 SCALE429
}

internal static class Ping
{
    public static async Task WriteAsync(OneLiners client) => Console.WriteLine(await client.PingAsync());
}
