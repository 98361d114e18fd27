// Requests that are made in steps, by helpers or by callers; and the request method that each of them is sent with.
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Requests;

internal static class Addresses
{
    public const string Scale = "https://api.scale.com/v1/tasks";
    public const string Other = "https://api.other.example/v1/tasks";
}

internal sealed class Steps(HttpClient http)
{
    public async Task Make(string id)
    {
        await http.SendAsync(Create(HttpMethod.Post, Addresses.Scale)); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(Create(HttpMethod.Delete, Addresses.Scale)); // expect: SCALE402 SCALE429
        await http.SendAsync(Create(HttpMethod.Post, Addresses.Other));
        await http.SendAsync(Filled(new HttpRequestMessage(), id)); // expect: SCALE402 SCALE409 SCALE429
        var request = new HttpRequestMessage();
        Fill(request, Addresses.Scale);
        await http.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        var other = new HttpRequestMessage(HttpMethod.Get, Addresses.Scale);
        Fill(other, Addresses.Other);
        other.RequestUri = new Uri(Addresses.Other);
        await http.SendAsync(other);
        await http.SendAsync(new RequestBuilder(Addresses.Scale).Build()); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(new RequestBuilder(Addresses.Other).Build());
    }

    private static HttpRequestMessage Create(HttpMethod method, string url)
    {
        var request = new HttpRequestMessage { Method = method };
        request.RequestUri = new Uri(url);
        return request;
    }

    private static HttpRequestMessage Filled(HttpRequestMessage request, string id)
    {
        request.Method = HttpMethod.Put;
        request.RequestUri = new Uri(Addresses.Scale + "/" + id);
        return request;
    }

    private static void Fill(HttpRequestMessage request, string url)
    {
        request.Method = new HttpMethod("POST");
        request.RequestUri = new Uri(url);
    }
}

internal sealed class RequestBuilder(string url)
{
    public HttpMethod Method { get; set; } = HttpMethod.Post;

    public HttpRequestMessage Build() => new(Method, url);
}

// Who calls with which method: 409 is asked about where one of them can get it.
internal sealed class Methods(HttpClient http)
{
    private readonly HttpMethod _read = HttpMethod.Get;
    private readonly HttpMethod _write = HttpMethod.Patch;

    public async Task Run(string path, bool write)
    {
        await Delete(HttpMethod.Delete, path);
        await Read(HttpMethod.Get, path);
        await Read(_read, path);
        await Either(HttpMethod.Get, path);
        await Either(HttpMethod.Put, path);
        await Named("DELETE", path);
        await NamedEither("DELETE", path);
        await NamedEither("post", path);
        await Flag(path, false);
        await Changing(path, true);
        await Given(new HttpRequestMessage(HttpMethod.Get, Addresses.Scale));
        await GivenEither(new HttpRequestMessage(HttpMethod.Get, Addresses.Scale));
        await GivenEither(new HttpRequestMessage(HttpMethod.Post, Addresses.Other));
    }

    private async Task Delete(HttpMethod method, string path) => await http.SendAsync(new HttpRequestMessage(method, Addresses.Scale + path)); // expect: SCALE402 SCALE429

    private async Task Read(HttpMethod method, string path) => await http.SendAsync(new HttpRequestMessage(method, Addresses.Scale + path)); // expect: SCALE402 SCALE429

    private async Task Either(HttpMethod method, string path) => await http.SendAsync(new HttpRequestMessage(method, Addresses.Scale + path)); // expect: SCALE402 SCALE409 SCALE429

    private async Task Named(string method, string path) => await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), Addresses.Scale + path)); // expect: SCALE402 SCALE429

    private async Task NamedEither(string method, string path) => await http.SendAsync(new HttpRequestMessage(HttpMethod.Parse(method.ToUpperInvariant()), Addresses.Scale + path)); // expect: SCALE402 SCALE409 SCALE429

    private async Task Flag(string path, bool write) => await http.SendAsync(new HttpRequestMessage(write ? HttpMethod.Post : HttpMethod.Get, Addresses.Scale + path)); // expect: SCALE402 SCALE409 SCALE429

    private async Task Changing(string path, bool write) => await http.SendAsync(new HttpRequestMessage(write ? _write : _read, Addresses.Scale + path)); // expect: SCALE402 SCALE409 SCALE429

    private async Task Given(HttpRequestMessage request) => await http.SendAsync(request); // expect: SCALE402 SCALE429

    private async Task GivenEither(HttpRequestMessage request) => await http.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429

    public async Task Unseen(HttpMethod method) => await http.SendAsync(new HttpRequestMessage(method, Addresses.Scale)); // expect: SCALE402 SCALE409 SCALE429
}

internal enum Verb
{
    Read,
    Write,
    Remove,
}

internal sealed class Verbs(HttpClient http)
{
    public async Task Run()
    {
        await http.SendAsync(new HttpRequestMessage(MethodOf(Verb.Read), Addresses.Scale)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(MethodOf(Verb.Remove), Addresses.Scale)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(MethodOf(Verb.Write), Addresses.Scale)); // expect: SCALE402 SCALE409 SCALE429
        var (method, url) = (HttpMethod.Get, Addresses.Scale);
        await http.SendAsync(new HttpRequestMessage(method, url)); // expect: SCALE402 SCALE429
        await http.SendAsync(new HttpRequestMessage(new HttpMethod(HttpMethod.Get.Method), url)); // expect: SCALE402 SCALE429
    }

    private static HttpMethod MethodOf(Verb verb) => verb switch
    {
        Verb.Read => HttpMethod.Get,
        Verb.Write => HttpMethod.Post,
        Verb.Remove => HttpMethod.Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };
}

// One sender for all requests, told apart by some of its callers: the others are told only what can answer them.
internal sealed class Shared(HttpClient http)
{
    private Task<HttpResponseMessage> Send(HttpMethod method, string url) => http.SendAsync(new HttpRequestMessage(method, url));

    private Task<HttpResponseMessage> Get(string url) => Send(HttpMethod.Get, url); // expect: SCALE402 SCALE429

    public async Task<string> Careful()
    {
        using var response = await Send(HttpMethod.Post, Addresses.Scale);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new NotSupportedException("not enabled");
            case HttpStatusCode.Conflict:
                throw new InvalidOperationException("exists");
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException("slow down");
            default:
                return await response.Content.ReadAsStringAsync();
        }
    }

    public async Task Create()
    {
        using var response = await Send(HttpMethod.Post, Addresses.Scale); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task Remove()
    {
        using var response = await Send(HttpMethod.Delete, Addresses.Scale); // expect: SCALE402 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task Read()
    {
        using var response = await Get(Addresses.Scale);
        response.EnsureSuccessStatusCode();
    }

    public async Task Elsewhere()
    {
        using var response = await Send(HttpMethod.Post, Addresses.Other);
        response.EnsureSuccessStatusCode();
    }

    public async Task ReadElsewhere()
    {
        using var response = await Get(Addresses.Other);
        response.EnsureSuccessStatusCode();
    }
}

// Somebody else's handling is none: the one caller that goes to Scale does not look.
internal sealed class Mixed(HttpClient http)
{
    private Task<HttpResponseMessage> Send(string url) => http.PutAsync(url, null); // expect: SCALE402 SCALE409 SCALE429

    public async Task Careless()
    {
        using var response = await Send(Addresses.Scale);
        response.EnsureSuccessStatusCode();
    }

    public async Task CarefulElsewhere()
    {
        using var response = await Send(Addresses.Other);
        if ((int)response.StatusCode is 402 or 409 or 429)
            throw new TimeoutException();
        response.EnsureSuccessStatusCode();
    }
}
