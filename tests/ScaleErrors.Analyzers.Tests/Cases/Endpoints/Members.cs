// Every method that sends a request and answers with the response, and methods beside them that don't.
using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Endpoints.Members;

internal sealed class OfHttpClient(HttpClient http, HttpContent content, CancellationToken cancellation)
{
    private const string Url = "https://api.scale.com/v1/tasks";
    private static readonly Uri Address = new(Url);

    public async Task Get()
    {
        await http.GetAsync(Url); // expect: SCALE402 SCALE429
        await http.GetAsync(Address); // expect: SCALE402 SCALE429
        await http.GetAsync(Url, cancellation); // expect: SCALE402 SCALE429
        await http.GetAsync(Url, HttpCompletionOption.ResponseHeadersRead); // expect: SCALE402 SCALE429
        await http.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead, cancellation); // expect: SCALE402 SCALE429
        await http.GetAsync(cancellationToken: cancellation, requestUri: Url); // expect: SCALE402 SCALE429
    }

    public async Task Change()
    {
        await http.PostAsync(Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Address, content, cancellation); // expect: SCALE402 SCALE409 SCALE429
        await http.PutAsync(Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PutAsync(Address, content, cancellation); // expect: SCALE402 SCALE409 SCALE429
        await http.PatchAsync(Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PatchAsync(Address, content, cancellation); // expect: SCALE402 SCALE409 SCALE429
        await http.DeleteAsync(Url); // expect: SCALE402 SCALE429
        await http.DeleteAsync(Address, cancellation); // expect: SCALE402 SCALE429
    }

    public async Task Send()
    {
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url), cancellation); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url), HttpCompletionOption.ResponseContentRead); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url), HttpCompletionOption.ResponseContentRead, cancellation); // expect: SCALE402 SCALE409 SCALE429
        http.Send(new HttpRequestMessage(HttpMethod.Post, Url)); // expect: SCALE402 SCALE409 SCALE429
        http.Send(new HttpRequestMessage(HttpMethod.Get, Url), cancellation); // expect: SCALE402 SCALE429
        http.Send(new HttpRequestMessage(HttpMethod.Post, Url), HttpCompletionOption.ResponseContentRead); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task ThrowsOnFailure()
    {
        await http.GetStringAsync(Url); // expect: SCALE402 SCALE429
        await http.GetByteArrayAsync(Url); // expect: SCALE402 SCALE429
        await http.GetStreamAsync(Url); // expect: SCALE402 SCALE429
        await http.GetFromJsonAsync<string>(Url); // expect: SCALE402 SCALE429
        await http.DeleteFromJsonAsync<string>(Url); // expect: SCALE402 SCALE429
    }

    public void SendsNothing()
    {
        http.CancelPendingRequests();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "key");
        Console.WriteLine(nameof(http.PostAsync));
        Func<string, HttpContent, Task<HttpResponseMessage>> post = http.PostAsync;
        Console.WriteLine(post);
    }
}

internal sealed class OfJson(HttpClient http, CancellationToken cancellation)
{
    private const string Url = "https://api.scale.com/v1/tasks";
    private static readonly Uri Address = new(Url);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task Send()
    {
        await http.PostAsJsonAsync(Url, new { unique_id = "1" }); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsJsonAsync(Address, new { unique_id = "1" }, cancellation); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsJsonAsync(Url, "1", Json, cancellation); // expect: SCALE402 SCALE409 SCALE429
        await http.PutAsJsonAsync(Url, "1"); // expect: SCALE402 SCALE409 SCALE429
        await http.PatchAsJsonAsync(Url, "1"); // expect: SCALE402 SCALE409 SCALE429
        await HttpClientJsonExtensions.PostAsJsonAsync(http, Url, "1"); // expect: SCALE402 SCALE409 SCALE429
        await HttpClientJsonExtensions.PostAsJsonAsync(requestUri: Url, value: "1", client: http); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsJsonAsync("https://api.other.example/", "1");
        await http.PostAsJsonAsync("v1/tasks", "1");
        await http.PutAsJsonAsync("https://api.other.example/", Url);
    }

    public async Task WithBase()
    {
        using var scale = new HttpClient { BaseAddress = new Uri("https://api.scale.com/") };
        await scale.PostAsJsonAsync("v1/tasks", "1"); // expect: SCALE402 SCALE409 SCALE429
        await HttpClientJsonExtensions.PatchAsJsonAsync(scale, "v1/tasks", "1"); // expect: SCALE402 SCALE409 SCALE429
        await scale?.PostAsJsonAsync("v1/tasks", "1")!; // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsJsonAsync("v1/tasks", "1");
    }
}

internal sealed class OfInvoker(HttpMessageInvoker invoker, CancellationToken cancellation)
{
    public async Task Send()
    {
        await invoker.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/"), cancellation); // expect: SCALE402 SCALE409 SCALE429
        invoker.Send(new HttpRequestMessage(HttpMethod.Get, "https://api.scale.com/"), cancellation); // expect: SCALE402 SCALE429
        await invoker.SendAsync(new HttpRequestMessage(HttpMethod.Post, "https://api.other.example/"), cancellation);
        await invoker.SendAsync(new HttpRequestMessage(HttpMethod.Post, "v1/tasks"), cancellation);
    }
}

internal sealed class LoggingClient(HttpMessageHandler handler) : HttpClient(handler);

internal sealed class OfDerived(LoggingClient http, HttpContent content)
{
    public async Task Send()
    {
        await http.PostAsync("https://api.scale.com/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.other.example/", content);
    }
}

internal sealed class Handler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri("https://api.scale.com/");
        return base.SendAsync(request, cancellationToken);
    }
}

// Methods of the same names on a type of one's own.
internal sealed class Lookalike
{
    public Task<HttpResponseMessage> PostAsync(string requestUri, HttpContent content) => Task.FromResult(new HttpResponseMessage { Content = content });

    public static async Task Send(Lookalike http, HttpContent content) => await http.PostAsync("https://api.scale.com/", content);
}
