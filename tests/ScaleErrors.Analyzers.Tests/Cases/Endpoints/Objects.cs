// Addresses that objects carry: settings, records, tuples, tables. Two objects of one type stay apart.
using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Objects;

internal static class Addresses
{
    public const string Scale = "https://api.scale.com/v1/";
    public const string Other = "https://api.other.example/v1/";
}

internal sealed class Settings
{
    public Settings()
    {
    }

    public Settings(string url) => Url = url;

    public string Url { get; set; } = "";

    public string Tasks => Url + "tasks";

    public Uri? Address { get; init; }
}

internal sealed record Target(string Url, string Key);

internal sealed record Route
{
    public string Host { get; init; } = "https://api.other.example";

    public string Tasks => $"{Host}/v1/tasks";
}

internal sealed class DefaultSettings
{
    public string Url { get; set; } = "https://api.scale.com/v1/tasks";

    public string Other { get; set; } = "https://api.other.example/v1/tasks";
}

internal interface ISettings
{
    string Url { get; }
}

internal sealed class FixedSettings : ISettings
{
    public string Url => "https://api.scale.com/v1/tasks";
}

internal sealed class Users(HttpClient http, HttpContent content)
{
    private readonly Settings _scale = new() { Url = Addresses.Scale };
    private readonly Settings _other = new() { Url = Addresses.Other };
    private readonly Target _target = new(Addresses.Scale, Addresses.Other);

    public async Task Created()
    {
        var scale = new Settings(Addresses.Scale);
        var other = new Settings(Addresses.Other);
        await http.PostAsync(scale.Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(other.Url, content);
        await http.PostAsync(scale.Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(other.Tasks, content);
        await http.PostAsync(new Settings(Addresses.Scale).Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(_scale.Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(_scale.Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(_other.Url, content);
        await http.PostAsync(_other.Tasks, content);
        await http.PostAsync(new Settings { Address = new Uri(Addresses.Scale) }.Address, content); // expect: SCALE402 SCALE409 SCALE429
        var late = new Settings();
        late.Url = Addresses.Scale;
        await http.PostAsync(late.Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        late = new Settings();
        await http.PostAsync(late.Tasks, content);
    }

    public async Task Records()
    {
        await http.PostAsync(_target.Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(_target.Key, content);
        var other = _target with { Url = Addresses.Other };
        await http.PostAsync(other.Url, content);
        var back = other with { Url = Addresses.Scale, Key = "key" };
        await http.PostAsync(back.Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync((back with { Key = Addresses.Other }).Url, content); // expect: SCALE402 SCALE409 SCALE429
        var route = new Route();
        await http.PostAsync(route.Tasks, content);
        await http.PostAsync((route with { Host = "https://api.scale.com" }).Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        var (url, key) = back;
        await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(key, content);
    }

    public async Task Given(DefaultSettings settings, ISettings known, Target target, Settings unknown)
    {
        await http.PostAsync(settings.Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(settings.Other, content);
        await http.PostAsync(known.Url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(target.Key, content);
    }

    public async Task Tuples(bool test)
    {
        var (client, path) = (new HttpClient { BaseAddress = new Uri(Addresses.Scale) }, "tasks");
        await client.PostAsync(path, content); // expect: SCALE402 SCALE409 SCALE429
        var pair = (Scale: Addresses.Scale, Other: Addresses.Other);
        await http.PostAsync(pair.Scale, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(pair.Item1, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(pair.Other, content);
        var (first, second) = Both();
        await http.PostAsync(first, content);
        await http.PostAsync(second, content); // expect: SCALE402 SCALE409 SCALE429
        (string a, var b) = Both();
        await http.PostAsync(a, content);
        await http.PostAsync(b, content); // expect: SCALE402 SCALE409 SCALE429
        (a, b) = (b, a);
        await http.PostAsync(a, content); // expect: SCALE402 SCALE409 SCALE429
        (first, second) = test ? Both() : (Addresses.Scale, "");
        await http.PostAsync(first, content); // expect: SCALE402 SCALE409 SCALE429
        if (TryGet(out var found))
            await http.PostAsync(found, content); // expect: SCALE402 SCALE409 SCALE429
        if (TryGetOther(out found))
            await new HttpClient().PostAsync(found, content); // expect: SCALE402 SCALE409 SCALE429
        if (TryGetOther(out var other))
            await http.PostAsync(other, content);
    }

    private static (string Other, string Scale) Both() => (Addresses.Other, Addresses.Scale);

    private static bool TryGet(out string url)
    {
        url = Addresses.Scale + "tasks";
        return true;
    }

    private static bool TryGetOther(out string url)
    {
        url = Addresses.Other + "tasks";
        return true;
    }
}

internal enum Service
{
    Tasks,
    Files,
    Elsewhere,
}

internal sealed class Tables(HttpClient http, HttpContent content)
{
    private static readonly Dictionary<string, string> ByName = new()
    {
        ["scale"] = "https://api.scale.com/v1/",
        ["other"] = "https://api.other.example/v1/",
    };

    private static readonly IReadOnlyDictionary<Service, Uri> ByService = new Dictionary<Service, Uri>
    {
        { Service.Tasks, new Uri("https://api.scale.com/v1/tasks") },
        { Service.Elsewhere, new Uri("https://api.other.example/") },
    }.ToFrozenDictionary();

    private static readonly string[] Hosts = ["https://api.scale.com", "https://api.other.example"];
    private static readonly string[] Others = { "https://eu.other.example", "https://us.other.example" };

    public async Task Known(string name)
    {
        await http.PostAsync(ByName["scale"] + "tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(ByName["other"] + "tasks", content);
        await http.PostAsync(ByName[name] + "tasks", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task ByEnum()
    {
        await http.PostAsync(ByService[Service.Tasks], content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Elsewhere() => await http.PostAsync(ByService[Service.Elsewhere], content);

    public async Task AnyService(Service service)
    {
        await http.PostAsync(ByService[service], content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Tried()
    {
        if (ByName.TryGetValue("scale", out var url))
            await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        if (ByName.TryGetValue("other", out var other))
            await http.PostAsync(other, content);
        await http.PostAsync(ByName.GetValueOrDefault("none", "https://api.scale.com"), content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Arrays()
    {
        await http.PostAsync(Hosts[0] + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Others[0] + "/v1/tasks", content);
        foreach (var host in Hosts)
            await http.PostAsync(host, content); // expect: SCALE402 SCALE409 SCALE429
        foreach (var host in Others)
            await http.PostAsync(host, content);
    }

    public async Task Chosen(Service service)
    {
        await http.PostAsync(AddressOf(Service.Tasks), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(AddressOf(Service.Elsewhere), content);
        await http.PostAsync(AddressOf(service), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(OldAddressOf(Service.Files), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(OldAddressOf(Service.Elsewhere), content);
        await http.PostAsync($"https://{HostOf(Service.Tasks)}/v1/{nameof(Service.Tasks)}", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"https://{HostOf(Service.Elsewhere)}/v1/{nameof(Service.Tasks)}", content);
    }

    private static string AddressOf(Service service) => service switch
    {
        Service.Tasks => "https://api.scale.com/v1/tasks",
        Service.Files => "https://api.scale.com/v1/files",
        Service.Elsewhere => "https://api.other.example/",
        _ => throw new ArgumentOutOfRangeException(nameof(service)),
    };

    private static string OldAddressOf(Service service)
    {
        switch (service)
        {
            case Service.Tasks:
            case Service.Files:
                return "https://api.scale.com/v1/files";
            case Service.Elsewhere:
                return "https://api.other.example/";
            default:
                throw new ArgumentOutOfRangeException(nameof(service));
        }
    }

    private static string HostOf(Service service) => service == Service.Elsewhere ? "api.other.example" : "api.scale.com";
}
