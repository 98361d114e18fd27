// Where the address of a call comes from: only what can be seen is evidence.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Addresses;

internal static class Routes
{
    public const string Host = "https://api.scale.com";
    public const string Other = "https://api.other.example";
    public const string Tasks = Host + "/v1/tasks";
    public static readonly string Batches = Host + "/v1/batches";
    public static readonly Uri Base = new(Host);
    public static readonly Uri Files = new Uri(Base, "/v1/files/upload");
    public static readonly Uri Elsewhere = new(Other);

    public static string Chat { get; } = $"{Host}/v2/task/chat";

    public static string Teams => Host + "/v1/teams";

    public static string Settable { get; set; } = Host;

    public static string Fields
    {
        get { return Tasks + "?fields=all"; }
    }
}

internal sealed class Settings
{
    public string Url { get; set; } = "https://api.scale.com/v1/tasks";

    public string Fixed { get; } = "https://api.scale.com/v1/tasks";
}

internal sealed class Literals(HttpClient http, HttpContent content)
{
    private readonly string _url = "https://api.scale.com/v1/tasks";
    private string _changed = "https://api.other.example";

    public async Task Text()
    {
        await http.PostAsync("https://api.scale.com/v1/task/comparison", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.other.example/v1/task/comparison", content);
        await http.PostAsync(@"https://api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("""https://api.scale.com/v1/tasks""", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scaleapi.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("http://api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("/v1/tasks", content);
        await http.PostAsync("", content);
        await http.PostAsync((string?)null, content);
        await http.PostAsync(default(Uri), content);
    }

    public async Task Interpolation(string type, int page)
    {
        await http.PostAsync($"https://api.scale.com/v1/task/{type}", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"{Routes.Host}/v1/task/{type}", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"{Routes.Other}/v1/task/{type}", content);
        await http.PostAsync($"""{Routes.Host}/v1/tasks?page={page:D2}""", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"{type}/v1/tasks?from=https://api.scale.com/", content);
        await http.PostAsync($"/v1/tasks?from=https://api.scale.com/{type}", content);
    }

    public async Task Concatenation(string type, string unknown)
    {
        await http.PostAsync("https://api.scale.com/v1/task/" + type, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Host + "/v1/task/" + type + "/" + unknown, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(unknown + "https://api.scale.com/v1/task/" + type, content);
        await http.PostAsync(string.Concat(Routes.Host, "/v1/task/", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Concat(Routes.Host, "/", "v1", "/", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Concat(Routes.Other, "/v1/task/", type), content);
        await http.PostAsync(Routes.Settable.TrimEnd('/') + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Host + "/" + 1 + (char)47 + type, content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Members(Settings settings)
    {
        await http.PostAsync(Routes.Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Batches, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Files, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Elsewhere, content);
        await http.PostAsync(Routes.Chat, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Teams, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Fields, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(_url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(this._url, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(_changed, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(settings.Fixed, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(settings.Url, content); // expect: SCALE402 SCALE409 SCALE429
    }

    public void Change() => _changed = "https://api.scale.com/v1/tasks";

    public async Task Uris(Uri unknown, string path)
    {
        await http.PostAsync(new Uri("https://api.scale.com/v1/tasks"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri("https://api.other.example/v1/tasks"), content);
        await http.PostAsync(new Uri("https://api.scale.com/v1/tasks", UriKind.Absolute), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri("v1/tasks", UriKind.Relative), content);
        await http.PostAsync(new Uri(Routes.Base, "v1/tasks"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri(Routes.Base, path), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri(Routes.Base, new Uri(path, UriKind.Relative)), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri(relativeUri: "v1/tasks", baseUri: Routes.Base), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri(Routes.Base, "https://api.other.example/"), content);
        await http.PostAsync(new Uri(Routes.Base, "//api.other.example/"), content);
        await http.PostAsync(new Uri(Routes.Elsewhere, "https://api.scale.com/"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri(Routes.Elsewhere, "/v1?u=https://api.scale.com/"), content);
        await http.PostAsync(new Uri(unknown, "v1/tasks"), content);
        await http.PostAsync(new Uri(Routes.Base, "v1/tasks").AbsoluteUri, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Base + "v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri(Routes.Base.ToString()), content); // expect: SCALE402 SCALE409 SCALE429
    }
}

internal sealed class Variables(HttpClient http, HttpContent content)
{
    public async Task Locals(bool test, string unknown)
    {
        const string constant = "https://api.scale.com/v1/tasks";
        await http.PostAsync(constant, content); // expect: SCALE402 SCALE409 SCALE429
        var url = "https://api.other.example/";
        await http.PostAsync(url, content);
        url = "https://api.scale.com/";
        await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        url += "v1/tasks";
        await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        url = unknown;
        await http.PostAsync(url, content);
        if (test)
            url = "https://api.scale.com/";
        await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        Replace(out url);
        await http.PostAsync(url, content);
        string late;
        late = "https://api.scale.com/";
        await http.PostAsync(late!, content); // expect: SCALE402 SCALE409 SCALE429
        string? maybe = null;
        maybe ??= "https://api.scale.com/";
        await http.PostAsync(maybe, content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Choices(bool test, string? given, int region)
    {
        await http.PostAsync(test ? "https://api.scale.com/" : "https://api.other.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(test ? "https://sandbox.example/" : "https://api.other.example/", content);
        await http.PostAsync(given ?? "https://api.scale.com/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync((test ? Routes.Host : Routes.Other) + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(region switch { 1 => "https://eu.example/", 2 => "https://api.scale.com/", _ => throw new ArgumentException() }, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(region switch { 1 => "https://eu.example/", _ => "https://us.example/" }, content);
        await http.PostAsync(given, content);
    }

    public async Task Loop(string[] pages)
    {
        var url = "https://api.other.example/";
        foreach (var page in pages)
        {
            await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
            url = "https://api.scale.com/" + page;
        }

        foreach (var page in pages)
        {
            url = "https://api.other.example/";
            await http.PostAsync(url, content);
            url = "https://api.scale.com/" + page;
        }
    }

    public async Task Parameters(string url, string fallback = "https://api.scale.com/")
    {
        await http.PostAsync(url, content);
        await http.PostAsync(fallback, content); // expect: SCALE402 SCALE409 SCALE429
        url = "https://api.scale.com/" + url;
        await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Lambdas()
    {
        var url = "https://api.scale.com/";
        Func<Task> send = async () => await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        await send();
        Func<string, Task> sendTo = async address => await http.PostAsync(address, content);
        await sendTo(url);
    }

    public async Task Methods(string type)
    {
        await http.PostAsync(AddressOf(type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(OtherAddressOf(type), content);
        await http.PostAsync(Local(), content); // expect: SCALE402 SCALE409 SCALE429

        static string Local() => Routes.Host + "/v1/tasks";
    }

    private static string AddressOf(string type) => $"{Routes.Host}/v1/task/{type}";

    private static string OtherAddressOf(string type)
    {
        Func<string> unused = () => { return "https://api.scale.com/"; };
        return $"{Routes.Other}/v1/task/{type}{unused}";
    }

    private static void Replace(out string url) => url = Environment.MachineName;
}

// Definitions that go in a circle end, and say nothing.
internal sealed class Circles(HttpClient http, HttpContent content)
{
    private static readonly string A = B + "/a";
    private static readonly string B = A + "/b";
    private static readonly Uri C = new(D, "c");
    private static readonly Uri D = new(C, "d");

    private string Self => Self + "x";

    public async Task Send()
    {
        await http.PostAsync(A, content);
        await http.PostAsync(B, content);
        await http.PostAsync(C, content);
        await http.PostAsync(Self, content);
        var url = "";
        while (url.Length < 10)
            url = url + url;
        await http.PostAsync(url, content);
        await http.PostAsync(Again(1), content);
    }

    private static string Again(int depth) => depth == 0 ? Again(depth - 1) : Again(depth + 1) + "x";
}
