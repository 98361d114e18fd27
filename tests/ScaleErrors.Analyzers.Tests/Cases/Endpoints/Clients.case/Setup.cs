using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Clients;

internal static class Startup
{
    public static object[] Build(HttpClient late)
    {
        Shared.Late.BaseAddress = new Uri(Endpoint.Root);
        Wrapper wrapper = new() { Http = Factory.Create() };
        AddressClient client = new(Endpoint.Root);
        return
        [
            wrapper,
            client,
            new TasksClient(new HttpClient { BaseAddress = new Uri("https://api.scale.com/") }),
            new OtherClient(new HttpClient { BaseAddress = new Uri("https://api.other.example/") }),
            new Parts(Prepared(late)),
        ];
    }

    private static HttpClient Prepared(HttpClient client)
    {
        client.UseScale();
        return client;
    }
}

internal static class Shared
{
    public static readonly HttpClient Scale = new() { BaseAddress = new Uri(Endpoint.Root) };
    public static readonly HttpClient Other = new() { BaseAddress = new Uri("https://api.scale.com.evil.example/") };
    public static readonly HttpClient Late = new();

    public sealed class Singleton
    {
        private static readonly Lazy<Singleton> Lazily = new(() => new Singleton());

        private Singleton() => Http = Factory.Create();

        public static Singleton Instance => Lazily.Value;

        public HttpClient Http { get; }
    }
}

internal static class Factory
{
    public static HttpClient Create()
    {
        var client = new HttpClient();
        Configure(client);
        return client;
    }

    public static HttpClient CreateFor(string root) => new() { BaseAddress = new Uri(root) };

    public static HttpClient UseScale(this HttpClient client)
    {
        Configure(client);
        return client;
    }

    private static void Configure(HttpClient client) => client.BaseAddress = new Uri(Endpoint.Root);
}

internal static class Endpoint
{
    public const string Root = "https://api.scale.com/v1/";

    public static Uri Tasks() => Of("tasks");

    public static Uri Others() => Of("tasks", "https://api.other.example/");

    private static Uri Of(string path, string root = Root) => new(new Uri(root), path);
}

internal abstract class DerivedBase
{
    protected DerivedBase() => Http = new HttpClient { BaseAddress = new Uri(Root) };

    protected HttpClient Http { get; }

    protected abstract string Root { get; }
}

internal sealed partial class Parts
{
    public override string ToString() => "parts";
}

internal sealed class Poster(HttpClient http)
{
    public async Task Post(string url, HttpContent content) => await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
}

internal static class Posts
{
    public static async Task Post(HttpClient http, string url, HttpContent content) => await http.PostAsync(url, content);
}
