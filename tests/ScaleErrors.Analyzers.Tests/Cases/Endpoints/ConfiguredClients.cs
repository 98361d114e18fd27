// The base address is set by somebody else than the code around the client: an extension method, a helper, a lambda, the constructor of a wrapper.
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Endpoints.ConfiguredClients;

internal static class Extensions
{
    public static readonly Uri Scale = new("https://api.scale.com/v1/");
    public static readonly Uri Other = new("https://api.other.example/v1/");

    public static HttpClient UseScale(this HttpClient client)
    {
        client.BaseAddress = Scale;
        return client;
    }

    public static HttpClient UseOther(this HttpClient client)
    {
        client.BaseAddress = Other;
        return client;
    }

    public static HttpClient WithBase(this HttpClient client, string address)
    {
        client.BaseAddress = new Uri(address);
        return client;
    }

    public static HttpClient WithKey(this HttpClient client, string key)
    {
        client.DefaultRequestHeaders.Add("Authorization", key);
        return client;
    }

    public static HttpClient With(this HttpClient client, Action<HttpClient> configure)
    {
        configure(client);
        return client;
    }

    public static void Prepare(HttpClient client, bool scale) => Inner(client, scale);

    private static void Inner(HttpClient http, bool scale)
    {
        if (scale)
            http.BaseAddress = Scale;
    }
}

internal sealed class Locals(HttpContent content)
{
    public async Task Chained(string key)
    {
        await new HttpClient().UseScale().PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await new HttpClient().UseOther().PostAsync("tasks", content);
        await new HttpClient().UseScale().WithKey(key).PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await new HttpClient().WithBase("https://api.scale.com").PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await new HttpClient().WithBase("https://api.other.example").PostAsync("tasks", content);
        await new HttpClient().With(client => client.BaseAddress = Extensions.Scale).PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await new HttpClient().With(client => client.BaseAddress = Extensions.Other).PostAsync("tasks", content);
    }

    public async Task Statements(bool test)
    {
        var http = new HttpClient();
        await http.PostAsync("tasks", content);
        http.UseScale();
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        http = new HttpClient();
        await http.PostAsync("tasks", content);
        Extensions.Prepare(http, test);
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        var other = new HttpClient();
        other.UseOther();
        await other.PostAsync("tasks", content);
        var configured = new HttpClient();
        Configure(configured);
        await configured.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        var untouched = new HttpClient();
        Console.WriteLine(untouched.WithKey("https://api.scale.com"));
        await untouched.PostAsync("tasks", content);
        var late = new HttpClient();
        Run(client => client.BaseAddress = Extensions.Scale, late);
        await late.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429

        void Configure(HttpClient client) => client.BaseAddress = Extensions.Scale;
    }

    private static void Run(Action<HttpClient> configure, HttpClient client) => configure.Invoke(client);
}

internal sealed class InConstructor
{
    private readonly HttpClient _http;
    private readonly HttpClient _other;

    public InConstructor(HttpClient http, HttpClient other)
    {
        _http = http;
        _other = other;
        Setup(http);
        Skip(other);
    }

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _other.PostAsync("tasks", content);
    }

    private static void Setup(HttpClient client)
    {
        client.Timeout = TimeSpan.FromSeconds(10);
        client.BaseAddress = new Uri("https://api.scale.com/");
    }

    private static void Skip(HttpClient client) => client.Timeout = TimeSpan.FromSeconds(10);
}

internal sealed class OnField
{
    private readonly HttpClient _http = new();
    private readonly HttpClient _other = new();

    public OnField()
    {
        _http.UseScale();
        _other.UseOther();
    }

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _other.PostAsync("tasks", content);
    }
}

internal abstract class Base
{
    protected Base(HttpClient http)
    {
        Http = http;
        Configure(http);
    }

    protected HttpClient Http { get; }

    protected abstract void Configure(HttpClient client);

    public async Task Send(HttpContent content) => await Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class Derived(HttpClient http) : Base(http)
{
    protected override void Configure(HttpClient client) => client.BaseAddress = Extensions.Scale;
}

internal sealed class Lazily
{
    private static readonly Lazy<HttpClient> Scale = new(() => new HttpClient { BaseAddress = Extensions.Scale });
    private static readonly Lazy<HttpClient> Made = new(Create, LazyThreadSafetyMode.ExecutionAndPublication);
    private static readonly Lazy<HttpClient> Other = new(() => new HttpClient { BaseAddress = Extensions.Other });
    private readonly Func<HttpClient> _create = () => new HttpClient { BaseAddress = Extensions.Scale };
    private readonly Func<string, HttpClient> _for = address => new HttpClient { BaseAddress = new Uri(address) };
    private HttpClient? _late;
    private HttpClient? _initialized;

    private HttpClient Late => _late ??= new HttpClient { BaseAddress = Extensions.Scale };

    private HttpClient Initialized => LazyInitializer.EnsureInitialized(ref _initialized, () => new HttpClient { BaseAddress = Extensions.Scale });

    public async Task Send(HttpContent content)
    {
        await Scale.Value.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Made.Value.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Other.Value.PostAsync("tasks", content);
        await _create().PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _create.Invoke().PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _for("https://api.scale.com").PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _for("https://api.other.example").PostAsync("tasks", content);
        await Late.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Initialized.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await (await Task.FromResult(new HttpClient { BaseAddress = Extensions.Scale })).PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Task.Run(Create).Result.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    private static HttpClient Create() => new HttpClient().UseScale();
}

internal sealed class Wrapper
{
    public required HttpClient Http { get; init; }

    public async Task Send(HttpContent content) => await Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class OtherWrapper
{
    public required HttpClient Http { get; init; }

    public async Task Send(HttpContent content) => await Http.PostAsync("tasks", content);
}

internal sealed class Holder
{
    private Holder()
    {
        Http = new HttpClient();
        Http.BaseAddress = Extensions.Scale;
        Plain = new HttpClient();
    }

    public static Holder Instance { get; } = new();

    public HttpClient Http { get; }

    public HttpClient Plain { get; }
}

internal sealed class Users
{
    private static readonly Dictionary<string, HttpClient> Clients = new()
    {
        ["scale"] = new HttpClient { BaseAddress = Extensions.Scale },
        ["other"] = new HttpClient { BaseAddress = Extensions.Other },
    };

    public static async Task Send(HttpContent content)
    {
        await new Wrapper { Http = new HttpClient { BaseAddress = Extensions.Scale } }.Send(content);
        await new OtherWrapper { Http = new HttpClient { BaseAddress = Extensions.Other } }.Send(content);
    }

    public static async Task Held(HttpContent content)
    {
        await Holder.Instance.Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Holder.Instance.Plain.PostAsync("tasks", content);
    }

    public static async Task Listed(HttpContent content)
    {
        await Clients["scale"].PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task ListedOther(HttpContent content)
    {
        await Clients["other"].PostAsync("tasks", content);
    }

    public static async Task Later(HttpContent content)
    {
        var http = new HttpClient();
        var user = new Sender(http);
        http.BaseAddress = Extensions.Scale;
        await user.Send(content);
        var bare = new HttpClient();
        _ = new Configuring(bare);
        await bare.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class Sender(HttpClient http)
{
    public async Task Send(HttpContent content) => await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class Configuring
{
    private readonly HttpClient _http;

    public Configuring(HttpClient http)
    {
        _http = http;
        _http.BaseAddress = Extensions.Scale;
    }

    public override string ToString() => _http.ToString()!;
}
