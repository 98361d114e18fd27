// What a parameter holds is what callers give; with several callers, any of them is evidence. Functions that make addresses are followed call by call.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Arguments;

internal static class Addresses
{
    public const string Scale = "https://api.scale.com";
    public const string Other = "https://api.other.example";

    // A name in a comment is no call: new OtherClient("https://api.scale.com").
    public static string Join(string host, string path) => host.TrimEnd('/') + "/" + path.TrimStart('/');

    public static Uri Absolute(this string path, string host)
    {
        var root = new Uri(host);
        return new Uri(root, path);
    }

    public static string Identity(string text) => text;

    public static HttpClient Named(HttpClient client) => client;
}

internal sealed class ScaleClient
{
    private readonly HttpClient _http;
    private readonly string _baseUrl;

    public ScaleClient(HttpClient http, string baseUrl)
    {
        _http = http;
        _baseUrl = baseUrl;
    }

    public async Task Create(HttpContent content) => await _http.PostAsync($"{_baseUrl}/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class OtherClient
{
    private readonly HttpClient _http;
    private readonly string _baseUrl;

    public OtherClient(HttpClient http, string baseUrl)
    {
        _http = http;
        _baseUrl = baseUrl;
    }

    public async Task Create(HttpContent content) => await _http.PostAsync($"{_baseUrl}/v1/tasks", content);
}

internal sealed class EitherClient(HttpClient http, string baseUrl)
{
    public async Task Create(HttpContent content) => await http.PostAsync(baseUrl + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class InjectedClient(HttpClient http)
{
    public async Task Create(HttpContent content) => await http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class PlainClient(HttpClient http)
{
    public async Task Create(HttpContent content) => await http.PostAsync("v1/tasks", content);
}

internal sealed class DefaultClient(HttpClient http, string baseUrl = "https://api.scale.com")
{
    public async Task Create(HttpContent content) => await http.PostAsync(baseUrl + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal abstract class Base(HttpClient http, Uri root)
{
    protected async Task Post(string path, HttpContent content) => await http.PostAsync(new Uri(root, path), content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class Derived(HttpClient http) : Base(http, new Uri("https://api.scale.com/"))
{
    public Task Create(HttpContent content) => Post("v1/tasks", content);
}

internal abstract class ClassicBase
{
    private readonly string _root;

    protected ClassicBase(string root) => _root = root;

    protected ClassicBase()
        : this("https://api.scale.com")
    {
    }

    protected async Task Post(HttpClient http, HttpContent content) => await http.PostAsync(_root + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class ClassicDerived : ClassicBase
{
    public ClassicDerived(string other)
        : base("https://api.other.example/" + other)
    {
    }

    public Task Create(HttpClient http, HttpContent content) => Post(http, content);
}

internal sealed class Start
{
    private readonly EitherClient _second = new(new HttpClient(), "https://api.scale.com");

    public static async Task Run(HttpContent content)
    {
        await new ScaleClient(new HttpClient(), "https://api.scale.com").Create(content);
        await new OtherClient(new HttpClient(), "https://api.other.example").Create(content);
        await new EitherClient(new HttpClient(), "https://api.other.example").Create(content);
        await new InjectedClient(new HttpClient { BaseAddress = new Uri("https://api.scale.com/") }).Create(content);
        PlainClient plain = new(new HttpClient { BaseAddress = new Uri("https://api.other.example/") });
        await plain.Create(content);
    }

    public Task Again(HttpContent content) => _second.Create(content);
}

internal sealed class Methods(HttpClient http, HttpContent content)
{
    public async Task Send(string path)
    {
        await http.PostAsync(Addresses.Join(Addresses.Scale, path), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Addresses.Join(Addresses.Other, path), content);
        await http.PostAsync(Addresses.Join(Addresses.Other, Addresses.Scale), content);
        await http.PostAsync(Addresses.Join(Addresses.Join(Addresses.Scale, "v1"), path), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("v1/tasks".Absolute(Addresses.Scale), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("v1/tasks".Absolute(Addresses.Other), content);
        await http.PostAsync(Addresses.Identity(Addresses.Identity(Addresses.Scale)), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Addresses.Identity(path), content);
        await Addresses.Named(new HttpClient { BaseAddress = new Uri(Addresses.Scale) }).PostAsync(path, content); // expect: SCALE402 SCALE409 SCALE429
        await Addresses.Named(new HttpClient { BaseAddress = new Uri(Addresses.Other) }).PostAsync(path, content);
    }

    public async Task Callers()
    {
        await ToScale("https://api.scale.com/v1/tasks");
        await ToOther("https://api.other.example/v1/tasks");
        await ToOther(path: "https://api.other.example/v1/tasks");
        await WithDefault();
        await Fetch(AddressOf("tasks"));
        await Local("https://api.scale.com/v1/teams");
        await Unrelated("https://api.other.example/");
        Func<string, Task> send = async url => await http.PostAsync(url, content);
        await send("https://api.other.example/");

        async Task Local(string url) => await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        async Task Unrelated(string url) => await http.PostAsync(url, content);
    }

    private async Task ToScale(string path) => await http.PostAsync(path, content); // expect: SCALE402 SCALE409 SCALE429

    private async Task ToOther(string path) => await http.PostAsync(path, content);

    private async Task WithDefault(string url = "https://api.scale.com/v1/tasks") => await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429

    private async Task Fetch(Uri address) => await http.PostAsync(address, content); // expect: SCALE402 SCALE409 SCALE429

    private static Uri AddressOf(string path) => new(new Uri(Addresses.Scale), path);

    public async Task Nested(string url)
    {
        if (url.Length == 0)
            await Nested(url + "x");
        await http.PostAsync(url, content);
    }
}

internal interface ISender
{
    Task Send(string url, HttpContent content);
}

internal sealed class Sender(HttpClient http) : ISender
{
    public async Task Send(string url, HttpContent content) => await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class ExplicitSender(HttpClient http) : ISender
{
    async Task ISender.Send(string url, HttpContent content) => await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429

    public async Task Send(string url, HttpContent content) => await http.PostAsync(url, content);
}

internal sealed class SenderUser(ISender sender)
{
    public Task Run(HttpContent content) => sender.Send("https://api.scale.com/v1/tasks", content);
}

internal abstract class Endpoint
{
    protected abstract string Root { get; }

    protected virtual string Version() => "v0";

    public async Task Post(HttpClient http, HttpContent content) => await http.PostAsync(Root + "/" + Version(), content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class ScaleEndpoint : Endpoint
{
    protected override string Root => "https://api.scale.com";

    protected override string Version() => "v1";
}

internal abstract class OtherEndpoint
{
    protected abstract string Root { get; }

    public async Task Post(HttpClient http, HttpContent content) => await http.PostAsync(Root + "/v1", content);
}

internal sealed class TheOtherEndpoint : OtherEndpoint
{
    protected override string Root => "https://api.other.example";
}
