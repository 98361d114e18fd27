using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

public static class Routes
{
    public const string Host = "api.scale.com";
    public const string Root = "https://" + Host + "/v1";
    public static readonly string Tasks = Root + "/tasks";
    public static string Task(string id) => $"{Root}/task/{id}";
    public static string Batches => Root + "/batches";
    public static class Legacy { public const string Root = "https://api.scaleapi.com/v1"; }
}

public class AddressesInUse
{
    private readonly HttpClient c = new HttpClient();
    private string mutable = "https://api.scale.com/v1/";
    private readonly string other = "https://example.com/";

    public async Task Hosts(string id, string host, bool flag, int port)
    {
        await c.GetAsync("https://api.scale.com"); // expect: SCALE402 SCALE429
        await c.GetAsync("HTTPS://API.SCALE.COM/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync("http://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync("https://api.scale.com:443/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync($"https://api.scale.com:{port}/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync("https://api.scale.com?x=1"); // expect: SCALE402 SCALE429
        await c.GetAsync("https://api.scale.com#x"); // expect: SCALE402 SCALE429
        await c.GetAsync("https://user:pw@api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync($"https://{id}:@api.scale.com/v1/tasks");
        await c.GetAsync("https://api.scaleapi.com/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync("https://api.scale.com.evil.example/v1/tasks");
        await c.GetAsync("https://api.scale.com@evil.example/v1/tasks");
        await c.GetAsync("https://api.scale.com:80@evil.example/v1/tasks");
        await c.GetAsync("https://evil.example/?u=https://api.scale.com/v1/tasks");
        await c.GetAsync("https://evil.example/api.scale.com/v1/tasks");
        await c.GetAsync("https://evil.example#api.scale.com");
        await c.GetAsync("https://myapi.scale.com/v1/tasks");
        await c.GetAsync("https://x.api.scale.com/v1/tasks");
        await c.GetAsync("https://scale.com/v1/tasks");
        await c.GetAsync("ftp://api.scale.com/v1/tasks");
        await c.GetAsync("api.scale.com/v1/tasks");
        await c.GetAsync($"https://{host}/v1/tasks");
        await c.GetAsync($"https://api.scale.com/{id}"); // expect: SCALE402 SCALE429
        await c.GetAsync("https://api.scale.com" + "/" + id); // expect: SCALE402 SCALE429
        await c.GetAsync(string.Format("https://api.scale.com/v1/task/{0}", id)); // expect: SCALE402 SCALE429
        await c.GetAsync(string.Format("{0}/task/{1}?page={2}", Routes.Root, id, port)); // expect: SCALE402 SCALE429
        await c.GetAsync(string.Format("{0}://{1}/{2}/{3}/{4}", "https", Routes.Host, "v1", "task", id)); // expect: SCALE402 SCALE429
        await c.GetAsync(string.Format(CultureInfo.InvariantCulture, "{0}/task/{1:N}", Routes.Root, id)); // expect: SCALE402 SCALE429
        await c.GetAsync(string.Format("https://api.scale.com/{{{0}}}", id)); // expect: SCALE402 SCALE429
        await c.GetAsync(string.Format("{0,40}/tasks", "//api.scale.com"));
        await c.GetAsync(string.Format("https://{0}/v1/tasks", host));
        await c.GetAsync(string.Format("{1}/v1/{0}", Routes.Root, other));
        await c.GetAsync(string.Format("{5}/v1", Routes.Root));
        await c.GetAsync(string.Format("https://api.scale.com/{", Routes.Root));
        await c.GetAsync(string.Concat("https://api.scale.com/v1/task/", id)); // expect: SCALE402 SCALE429
        await c.GetAsync($"https://{Routes.Host}/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync(Routes.Tasks); // expect: SCALE402 SCALE429
        await c.GetAsync(Routes.Batches); // expect: SCALE402 SCALE429
        await c.GetAsync(Routes.Legacy.Root + "/tasks?limit=" + port); // expect: SCALE402 SCALE429
        await c.GetAsync(flag ? Routes.Tasks : Routes.Batches); // expect: SCALE402 SCALE429
        await c.GetAsync(new Uri(Routes.Root)); // expect: SCALE402 SCALE429
        await c.GetAsync(new Uri(new Uri(Routes.Root), "tasks")); // expect: SCALE402 SCALE429
        await c.GetAsync(new Uri(new Uri(Routes.Root), "https://example.com/tasks"));
        await c.GetAsync(new UriBuilder("https", "api.scale.com", 443, "/v1/tasks").Uri); // expect: SCALE402 SCALE429
        await c.GetAsync(other + "https://api.scale.com");
        await c.GetAsync(@"https://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
        await c.GetAsync("""https://api.scale.com/v1/tasks"""); // expect: SCALE402 SCALE429
        await c.GetAsync($"""https://api.scale.com/v1/task/{id}"""); // expect: SCALE402 SCALE429
    }

    public async Task Locals(string id)
    {
        var url = "https://api.scale.com/v1/tasks";
        url += "?unique_id=" + id;
        await c.GetAsync(url); // expect: SCALE402 SCALE429
        var uri = new Uri(url);
        await c.GetAsync(uri); // expect: SCALE402 SCALE429
        url = "https://example.com";
        await c.GetAsync(url);
    }
}

public class BaseOnLocal
{
    public async Task Initializer()
    {
        using var client = new HttpClient { BaseAddress = new Uri("https://api.scale.com"), Timeout = TimeSpan.FromSeconds(3) };
        await client.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
    }

    public async Task Later()
    {
        var client = new HttpClient();
        client.BaseAddress = new Uri("https://api.scale.com");
        await client.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
    }

    public async Task Parameter(HttpClient client)
    {
        client.BaseAddress = new Uri("https://api.scale.com");
        await client.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
    }

    public async Task Unknown(HttpClient client)
    {
        await client.GetAsync("v1/tasks");
    }

    public async Task ElseWhere()
    {
        var client = new HttpClient { BaseAddress = new Uri("https://example.com") };
        await client.GetAsync("v1/tasks");
        await client.GetAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
    }
}

public class BaseOnField
{
    private static readonly HttpClient Shared = new HttpClient { BaseAddress = new Uri("https://api.scale.com") };
    private readonly HttpClient _injected;
    private HttpClient _lazy;

    public BaseOnField(HttpClient injected)
    {
        _injected = injected ?? throw new ArgumentNullException(nameof(injected));
        _injected.BaseAddress = new Uri("https://api.scale.com/v1/");
    }

    private HttpClient Lazy => _lazy ??= new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public HttpClient Auto { get; } = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task Use()
    {
        await Shared.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
        await _injected.GetAsync("tasks"); // expect: SCALE402 SCALE429
        await this._injected.PostAsync("tasks", null); // expect: SCALE402 SCALE409 SCALE429
        await Auto.GetAsync("tasks"); // expect: SCALE402 SCALE429
        await Lazy.GetAsync("tasks"); // expect: SCALE402 SCALE429
    }
}

public class BaseOnPrimary(HttpClient http)
{
    private readonly HttpClient http = Configure(http);

    private static HttpClient Configure(HttpClient h) { h.BaseAddress = new Uri("https://api.scale.com"); return h; }

    public async Task Use() => await http.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
}

public class BaseTwice
{
    private readonly HttpClient prod = new HttpClient();
    private readonly HttpClient mine = new HttpClient();

    public BaseTwice()
    {
        prod.BaseAddress = new Uri("https://api.scale.com/");
        mine.BaseAddress = new Uri("https://example.com/");
    }

    public async Task Use()
    {
        await prod.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
        await mine.GetAsync("v1/tasks");
    }
}
