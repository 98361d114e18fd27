// Addresses that are put together or changed by what .NET offers for texts.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Cases.Endpoints.Texts;

internal static class Routes
{
    public const string Root = "https://api.scale.com/";
    public const string Other = "https://api.other.example/";
    public const string Template = "https://{host}/v1/{path}";
    public static readonly string Format = "https://{0}/v1/{1}";
    public static readonly Uri Base = new(Root);
}

internal sealed class Strings(HttpClient http, HttpContent content)
{
    public async Task Trimmed(string path)
    {
        await http.PostAsync(Routes.Root.TrimEnd('/') + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("  https://api.scale.com/  ".Trim() + path.TrimStart('/'), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("/https://api.scale.com/".TrimStart('/'), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("xhttps://api.scale.com/".TrimStart('/'), content);
        await http.PostAsync("HTTPS://API.SCALE.COM/".ToLowerInvariant() + path, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Other.TrimEnd('/') + "/v1/tasks", content);
        await http.PostAsync(path.TrimEnd('/') + "https://api.scale.com/", content);
    }

    public async Task Formatted(string type)
    {
        await http.PostAsync(string.Format("https://api.scale.com/v1/task/{0}", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Format(CultureInfo.InvariantCulture, Routes.Format, "api.scale.com", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Format(Routes.Format, "api.other.example", type), content);
        await http.PostAsync(string.Format(Routes.Format, type, "https://api.scale.com"), content);
        await http.PostAsync(string.Format("{0}/v1/{1}", "https://api.scale.com", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Create(CultureInfo.InvariantCulture, $"{Routes.Root}v1/{type}"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(FormattableString.Invariant($"{Routes.Root}v1/{type}"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(FormattableString.Invariant($"{Routes.Other}v1/{type}"), content);
    }

    public async Task Joined(string type)
    {
        await http.PostAsync(string.Join("/", "https://api.scale.com", "v1", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Join('/', "https:", "", "api.scale.com", "v1", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Join("/", Routes.Root.TrimEnd('/'), type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Join("/", new[] { "https://api.scale.com", type }), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.Join("/", "https://api.other.example", "https://api.scale.com"), content);
        await http.PostAsync(string.Join(".", "https://api", "scale", "com/v1"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Path.Combine("https://api.scale.com", type), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Path.Combine("https://api.other.example", "api.scale.com"), content);
    }

    public async Task Replaced(string region, string path)
    {
        await http.PostAsync(Routes.Template.Replace("{host}", "api.scale.com").Replace("{path}", path), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Template.Replace("{path}", path).Replace("{host}", "api.scale.com", StringComparison.Ordinal), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Routes.Template.Replace("{host}", "api.other.example").Replace("{path}", "api.scale.com"), content);
        await http.PostAsync(Routes.Template.Replace("{host}", region), content);
        await http.PostAsync("http://api.scale.com/".Replace("http://", "https://"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com/".Replace("scale.com", "other.example"), content);
        await http.PostAsync("https://api.sc-ale.com/".Replace('-', 'x'), content);
        await http.PostAsync("https://api.scale.com/v1/tasks".Replace(path, "v2"), content);
    }

    public async Task Cut(string text)
    {
        await http.PostAsync("url=https://api.scale.com/v1".Substring(4), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com.evil.example/".Substring(0, 21), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com/".Substring(0, 18) + ".evil.example/", content);
        await http.PostAsync("https://api.scale.com/v1/tasks".Remove(22) + text, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://.scale.com/v1".Insert(8, "api"), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.scale.com/".Substring(text.Length), content);
    }

    public async Task Built(string type, bool deep)
    {
        var url = new StringBuilder("https://api.scale.com").Append("/v1/").Append(type).ToString();
        await http.PostAsync(url, content); // expect: SCALE402 SCALE409 SCALE429
        var text = new StringBuilder();
        text.Append("https://");
        text.Append("api.scale.com").Append('/');
        foreach (var part in type.Split('/'))
            text.Append(part).Append('/');
        await http.PostAsync(text.ToString(), content); // expect: SCALE402 SCALE409 SCALE429
        var other = new StringBuilder();
        other.Append("https://api.other.example/");
        if (deep)
            other.Append("https://api.scale.com/");
        await http.PostAsync(other.ToString(), content);
        other.Clear();
        other.AppendFormat("{0}v1/{1}", Routes.Root, type);
        await http.PostAsync(other.ToString(), content); // expect: SCALE402 SCALE409 SCALE429
        other.Insert(0, "https://proxy.example/?to=");
        await http.PostAsync(other.ToString(), content);
        var front = new StringBuilder(type).Insert(0, Routes.Root);
        await http.PostAsync(front.ToString(), content); // expect: SCALE402 SCALE409 SCALE429
        var maybe = new StringBuilder();
        if (deep)
            maybe.Append("https://api.scale.com/");
        maybe.Append("https://api.scale.com/");
        await http.PostAsync(maybe.ToString(), content); // expect: SCALE402 SCALE409 SCALE429
        var unknown = new StringBuilder(type);
        unknown.Append("https://api.scale.com/");
        await http.PostAsync(unknown.ToString(), content);
    }
}

internal sealed class Uris(HttpClient http, HttpContent content)
{
    public async Task Builders(string path, string host)
    {
        await http.PostAsync(new UriBuilder("https://api.scale.com") { Path = path }.Uri, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new UriBuilder(Routes.Base) { Path = path }.ToString(), content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new UriBuilder("https", "api.scale.com").Uri, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new UriBuilder(Uri.UriSchemeHttps, "api.scale.com", 443, path).Uri, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new UriBuilder { Scheme = "https", Host = "api.scale.com", Path = path }.Uri, content); // expect: SCALE402 SCALE409 SCALE429
        var builder = new UriBuilder("https://api.scale.com/v1/tasks");
        builder.Query = "status=pending";
        await http.PostAsync(builder.Uri, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"{builder}", content); // expect: SCALE402 SCALE409 SCALE429
        builder.Host = "api.other.example";
        await http.PostAsync(builder.Uri, content);
        await http.PostAsync(new UriBuilder("https://api.other.example") { Path = "api.scale.com" }.Uri, content);
        await http.PostAsync(new UriBuilder("https", host).Uri, content);
        await http.PostAsync(new UriBuilder("https://api.scale.com") { Host = host }.Uri, content);
        await http.PostAsync(new UriBuilder { Host = "evil.example", UserName = "api.scale.com" }.Uri, content);
        await http.PostAsync(new UriBuilder("api.scale.com").Uri, content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Tried(string given)
    {
        if (Uri.TryCreate("https://api.scale.com/v1/tasks", UriKind.Absolute, out var uri))
            await http.PostAsync(uri, content); // expect: SCALE402 SCALE409 SCALE429
        if (Uri.TryCreate(Routes.Base, given, out var joined))
            await http.PostAsync(joined, content); // expect: SCALE402 SCALE409 SCALE429
        if (Uri.TryCreate(given, UriKind.Absolute, out var unknown))
            await http.PostAsync(unknown, content);
        if (!Uri.TryCreate("https://api.other.example", UriKind.Absolute, out Uri? other))
            return;
        await http.PostAsync(other, content);
    }

    public async Task Parts(Uri given)
    {
        await http.PostAsync($"{Routes.Base.Scheme}://{Routes.Base.Host}/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"https://{Routes.Base.Authority}/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(new Uri("https://api.scale.com/v1/old").GetLeftPart(UriPartial.Authority) + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Uri.UriSchemeHttps + Uri.SchemeDelimiter + "api.scale.com/v1", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync($"https://{given.Host}/?u={Routes.Base.Host}", content);
        await http.PostAsync(new Uri("https://user:api.scale.com@evil.example/").GetLeftPart(UriPartial.Authority), content);
        await http.PostAsync($"https://{new Uri("https://api.scale.com@evil.example/").Authority}/", content);
    }
}

internal sealed class Settings(HttpClient http, HttpContent content, IReadOnlyDictionary<string, string?> config)
{
    public async Task Defaults(string? given)
    {
        var url = Environment.GetEnvironmentVariable("SCALE_URL") ?? "https://api.scale.com";
        await http.PostAsync(url + "/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync((config["Scale:Url"] ?? Routes.Root) + "v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(string.IsNullOrEmpty(given) ? Routes.Root : given, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(Environment.GetEnvironmentVariable("https://api.scale.com") ?? Routes.Other, content);
        await http.PostAsync(config["https://api.scale.com"], content);
        if (Environment.GetEnvironmentVariable("SCALE_URL") is not { Length: > 0 } host)
            host = Routes.Root;
        await http.PostAsync(host, content); // expect: SCALE402 SCALE409 SCALE429
        if (Routes.Base is { } known)
            await http.PostAsync(known, content); // expect: SCALE402 SCALE409 SCALE429
    }
}
