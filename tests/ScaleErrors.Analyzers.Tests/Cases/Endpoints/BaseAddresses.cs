// Where the base address of a client is set: on the local, parameter, field or property that is called, in the same type.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.BaseAddresses;

internal static class Addresses
{
    public static readonly Uri Scale = new("https://api.scale.com/v1/");
    public static readonly Uri Other = new("https://api.other.example/");
}

internal sealed class Locals
{
    public async Task Initializer(HttpContent content)
    {
        using var scale = new HttpClient { BaseAddress = new Uri("https://api.scale.com") };
        await scale.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        using var other = new HttpClient { BaseAddress = new Uri("https://api.other.example") };
        await other.PostAsync("v1/tasks", content);
        using var none = new HttpClient();
        await none.PostAsync("v1/tasks", content);
        await new HttpClient { BaseAddress = Addresses.Scale }.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await new HttpClient { BaseAddress = Addresses.Other }.PostAsync("tasks", content);
    }

    public async Task Assignment(HttpContent content, Uri unknown)
    {
        var http = new HttpClient();
        http.BaseAddress = Addresses.Scale;
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        var other = new HttpClient();
        other.BaseAddress = unknown;
        await other.PostAsync("tasks", content);
    }

    public async Task Rebuilt(HttpContent content)
    {
        var http = new HttpClient { BaseAddress = Addresses.Scale };
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        http = new HttpClient { BaseAddress = Addresses.Other };
        await http.PostAsync("tasks", content);
        http = new HttpClient();
        await http.PostAsync("tasks", content);
        http.BaseAddress = Addresses.Scale;
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Branches(HttpContent content, bool test)
    {
        HttpClient http;
        if (test)
            http = new HttpClient { BaseAddress = Addresses.Other };
        else
            http = new HttpClient { BaseAddress = Addresses.Scale };
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        if (test)
            http.BaseAddress = Addresses.Other;
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        http.BaseAddress = Addresses.Other;
        await http.PostAsync("tasks", content);
    }

    public async Task Using(HttpContent content)
    {
        using (var http = new HttpClient { BaseAddress = Addresses.Scale })
        {
            await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        }

        using (var http = new HttpClient { BaseAddress = Addresses.Other })
        {
            await http.PostAsync("tasks", content);
        }
    }

    public async Task Alias(HttpContent content)
    {
        var http = new HttpClient { BaseAddress = Addresses.Scale };
        var same = http;
        await same.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        var original = new HttpClient();
        var copy = original;
        copy.BaseAddress = Addresses.Scale;
        await original.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Captured(HttpContent content)
    {
        var http = new HttpClient { BaseAddress = Addresses.Scale };
        Func<Task> send = async () => await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await send();
        await Inner();

        async Task Inner() => await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Maybe(HttpContent content, HttpClient? given)
    {
        var http = given ?? new HttpClient { BaseAddress = Addresses.Scale };
        await http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        HttpClient? nullable = new HttpClient { BaseAddress = Addresses.Scale };
        await nullable?.PostAsync("tasks", content)!; // expect: SCALE402 SCALE409 SCALE429
        await nullable!.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await given?.PostAsync("tasks", content)!;
    }
}

internal sealed class Parameters
{
    public static async Task Set(HttpClient http, HttpContent content)
    {
        http.BaseAddress = new Uri("https://api.scale.com/");
        await http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task SetMaybe(HttpClient http, HttpContent content)
    {
        http.BaseAddress ??= new Uri("https://api.scale.com/");
        await http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public static async Task NotSet(HttpClient http, HttpContent content)
    {
        await http.PostAsync("v1/tasks", content);
    }

    public static async Task SetElsewhere(HttpClient http, HttpContent content)
    {
        http.BaseAddress = new Uri("https://api.other.example/");
        await http.PostAsync("v1/tasks", content);
    }
}

internal sealed class Field
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly HttpClient _other = new() { BaseAddress = new Uri("https://api.other.example/") };
    private static readonly HttpClient Shared = new HttpClient { BaseAddress = Addresses.Scale };
    private static readonly HttpClient Plain = new();

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await this._http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _other.PostAsync("tasks", content);
        await Shared.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Field.Shared.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Plain.PostAsync("tasks", content);
        var local = _http;
        await local.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class Property
{
    private readonly HttpClient _http;

    public Property(HttpClient http)
    {
        _http = http;
        Late = new HttpClient();
        Late.BaseAddress = Addresses.Scale;
        _http.BaseAddress = Addresses.Scale;
    }

    public HttpClient Automatic { get; } = new() { BaseAddress = Addresses.Scale };

    public HttpClient Late { get; set; }

    public HttpClient OtherAutomatic { get; } = new() { BaseAddress = Addresses.Other };

    private HttpClient Forwarded => _http;

    private HttpClient Fresh
    {
        get { return new HttpClient { BaseAddress = Addresses.Scale }; }
    }

    public async Task Send(HttpContent content)
    {
        await Automatic.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Late.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await OtherAutomatic.PostAsync("tasks", content);
        await Forwarded.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Fresh.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class AfterTheCopy
{
    private readonly HttpClient _http;
    private readonly HttpClient _other;

    public AfterTheCopy(HttpClient http, HttpClient other)
    {
        _http = http;
        http.BaseAddress = new Uri("https://api.scale.com/");
        _other = other;
    }

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _other.PostAsync("v1/tasks", content);
    }
}

internal sealed class BeforeTheCopy
{
    private readonly HttpClient _http;
    private readonly Uri _base = new("https://api.scale.com/");

    public BeforeTheCopy(HttpClient http)
    {
        http.BaseAddress = _base;
        this._http = http;
    }

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class Deconstructed
{
    private readonly HttpClient _http;
    private readonly HttpContent _content;

    public Deconstructed(HttpClient http, HttpContent content)
    {
        (_http, _content) = (http, content);
        _http.BaseAddress = Addresses.Scale;
    }

    public async Task Send() => await _http.PostAsync("v1/tasks", _content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class InConstructorItself
{
    public InConstructorItself(HttpClient http, HttpContent content)
    {
        var mine = http;
        mine.BaseAddress = Addresses.Scale;
        http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class InAnotherMethod(HttpClient http)
{
    private readonly HttpClient _http = http;

    public void Configure() => _http.BaseAddress = Addresses.Scale;

    public async Task Send(HttpContent content) => await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class PrimaryConstructor(HttpClient http, HttpClient other)
{
    private readonly HttpContent _content = Configure(http);

    public void Start() => http.BaseAddress = Addresses.Scale;

    public async Task Send()
    {
        await http.PostAsync("tasks", _content); // expect: SCALE402 SCALE409 SCALE429
        await other.PostAsync("tasks", _content);
    }

    private static HttpContent Configure(HttpClient client) => new StringContent(client.ToString()!);
}

internal sealed class Factories
{
    private static readonly HttpClient Shared = CreateClient();
    private readonly HttpClient _http = CreateWithBody();
    private readonly HttpClient _other = CreateOther();
    private readonly Settable _settable = new();
    private readonly Settable _replaced = new() { Http = CreateOther() };

    public async Task Send(HttpContent content)
    {
        await Shared.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _other.PostAsync("tasks", content);
        await CreateClient().PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await (await CreateLater()).PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _settable.Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _replaced.Http.PostAsync("tasks", content);
    }

    private static HttpClient CreateClient() => new() { BaseAddress = Addresses.Scale };

    private static HttpClient CreateWithBody()
    {
        var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        client.BaseAddress = Addresses.Scale;
        return client;
    }

    private static HttpClient CreateOther()
    {
        var client = new HttpClient { BaseAddress = Addresses.Other };
        return client;
    }

    private static async Task<HttpClient> CreateLater()
    {
        await Task.Yield();
        return new HttpClient { BaseAddress = Addresses.Scale };
    }
}

// Others may set this property; where nobody is seen to, it is what it begins with.
internal sealed class Settable
{
    public HttpClient Http { get; set; } = new() { BaseAddress = Addresses.Scale };
}

internal sealed class InAnInitializer
{
    public async Task Send(HttpContent content)
    {
        var holder = new Holder { Http = { BaseAddress = Addresses.Scale } };
        await holder.Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class Holder
{
    public HttpClient Http { get; } = new();
}

internal abstract class BaseClient
{
    protected BaseClient(HttpClient http)
    {
        Http = http;
        Http.BaseAddress = Addresses.Scale;
    }

    protected HttpClient Http { get; }
}

internal sealed class DerivedClient(HttpClient http) : BaseClient(http)
{
    public async Task Send(HttpContent content) => await Http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed partial class Parts
{
    private HttpClient? _http;

    public async Task Send(HttpContent content) => await _http!.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed partial class Parts
{
    public void Open() => _http = new HttpClient { BaseAddress = Addresses.Scale };
}

internal sealed class ScaleClient : HttpClient
{
    public ScaleClient() => BaseAddress = Addresses.Scale;

    public async Task Create(HttpContent content)
    {
        await PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await this.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await base.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class OtherClient : HttpClient
{
    public async Task Create(HttpContent content) => await PostAsync("tasks", content);
}

internal static class OfDerivedClients
{
    public static async Task Send(ScaleClient scale, OtherClient other, HttpContent content)
    {
        await scale.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await new ScaleClient().PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await other.PostAsync("tasks", content);
    }
}

internal sealed class Generic<T>
    where T : class
{
    private readonly HttpClient _http = new() { BaseAddress = Addresses.Scale };
    private readonly Generic<string>? _next = null;

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _next!._http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }
}

// The same name on another object is another client.
internal sealed class SameName
{
    private readonly HttpClient _http = new();
    private readonly Twin _twin = new();

    public SameName() => _twin._http.BaseAddress = Addresses.Scale;

    public async Task Send(HttpContent content)
    {
        await _http.PostAsync("tasks", content);
        await _twin._http.PostAsync("tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    private sealed class Twin
    {
        internal readonly HttpClient _http = new();

        public Uri? BaseAddress { get; set; } = Addresses.Scale;
    }
}
