using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Labeling.Keys;

public sealed class TaskClient(HttpClient http, IConfiguration configuration)
{
    private const string Key = "Scale:BaseUrl";
    private readonly string? _baseUrl = configuration["Scale:BaseUrl"];

    public async Task ByKeyAsync()
    {
        using var response = await http.PostAsync(configuration["Scale:BaseUrl"] + "task/imageannotation", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(configuration["Other:BaseUrl"] + "task/imageannotation", null);
        other.EnsureSuccessStatusCode();
    }

    public async Task ByFieldAsync()
    {
        using var response = await http.PostAsync($"{_baseUrl}/task/imageannotation", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    // A key has no case.
    public async Task ByOtherCasingAsync()
    {
        using var response = await http.PostAsync(configuration["scale:BASEURL"], null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var child = await http.PostAsync(configuration["SCALE:Tasks:Url"], null); // expect: SCALE402 SCALE409 SCALE429
        child.EnsureSuccessStatusCode();
        using var missing = await http.PostAsync(configuration["Scale:Url"], null);
        missing.EnsureSuccessStatusCode();
    }

    // Commented out, another host, a section and not a value.
    public async Task WrongKeysAsync()
    {
        using var old = await http.PostAsync(configuration["Scale:OldUrl"], null);
        old.EnsureSuccessStatusCode();
        using var callback = await http.PostAsync(configuration["Scale:Callback"], null);
        callback.EnsureSuccessStatusCode();
        using var section = await http.PostAsync(configuration["Scale"], null);
        section.EnsureSuccessStatusCode();
    }

    public async Task ByConstantsAsync(string name)
    {
        using var constant = await http.PostAsync(configuration[Key], null); // expect: SCALE402 SCALE409 SCALE429
        constant.EnsureSuccessStatusCode();
        using var interpolated = await http.PostAsync(configuration[$"{Sections.Scale}:{nameof(Sections.BaseUrl)}"], null); // expect: SCALE402 SCALE409 SCALE429
        interpolated.EnsureSuccessStatusCode();
        using var combined = await http.PostAsync(configuration[ConfigurationPath.Combine(Sections.Scale, "Tasks", "Url")], null); // expect: SCALE402 SCALE409 SCALE429
        combined.EnsureSuccessStatusCode();
        using var unknown = await http.PostAsync(configuration[$"{name}:BaseUrl"], null);
        unknown.EnsureSuccessStatusCode();
    }

    public async Task ByGetValueAsync()
    {
        using var text = await http.PostAsync(configuration.GetValue<string>("Scale:BaseUrl"), null); // expect: SCALE402 SCALE409 SCALE429
        text.EnsureSuccessStatusCode();
        using var uri = await http.PostAsync(configuration.GetValue<Uri>(Sections.Scale + ":Tasks:Url"), null); // expect: SCALE402 SCALE409 SCALE429
        uri.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(configuration.GetValue<string>("Other:BaseUrl"), null);
        other.EnsureSuccessStatusCode();
    }

    // The default counts only where the file says nothing.
    public async Task ByDefaultAsync()
    {
        using var missing = await http.PostAsync(configuration.GetValue("Scale:Missing", "https://api.scale.com/v1/task"), null); // expect: SCALE402 SCALE409 SCALE429
        missing.EnsureSuccessStatusCode();
        using var set = await http.PostAsync(configuration.GetValue("Other:BaseUrl", "https://api.scale.com/v1/task"), null);
        set.EnsureSuccessStatusCode();
        using var kept = await http.PostAsync(configuration.GetValue("Scale:BaseUrl", "https://localhost/"), null); // expect: SCALE402 SCALE409 SCALE429
        kept.EnsureSuccessStatusCode();
    }

    public async Task BySectionAsync()
    {
        var section = configuration.GetSection("Scale");
        using var response = await http.PostAsync(section["BaseUrl"] + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var nested = await http.PostAsync(section.GetSection("Tasks")["Url"], null); // expect: SCALE402 SCALE409 SCALE429
        nested.EnsureSuccessStatusCode();
        using var value = await http.PostAsync(configuration.GetRequiredSection("Scale").GetSection("Tasks:Url").Value, null); // expect: SCALE402 SCALE409 SCALE429
        value.EnsureSuccessStatusCode();
        using var read = await http.PostAsync(configuration.GetSection("Scale:BaseUrl").Get<string>(), null); // expect: SCALE402 SCALE409 SCALE429
        read.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(configuration.GetSection("Other")["BaseUrl"], null);
        other.EnsureSuccessStatusCode();
        using var otherSection = await http.PostAsync(section.GetSection("Other")["BaseUrl"], null);
        otherSection.EnsureSuccessStatusCode();
    }

    // Which section a caller gives is not known.
    public async Task ByGivenSectionAsync(IConfigurationSection section)
    {
        using var response = await http.PostAsync(section["BaseUrl"], null);
        response.EnsureSuccessStatusCode();
        using var value = await http.PostAsync(section.Value, null);
        value.EnsureSuccessStatusCode();
    }

    public async Task ByConnectionStringAsync()
    {
        using var response = await http.PostAsync(configuration.GetConnectionString("Scale") + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(configuration.GetConnectionString("Other"), null);
        other.EnsureSuccessStatusCode();
    }

    public async Task ByPartsAsync()
    {
        using var host = await http.PostAsync($"https://{configuration["Scale:Hosts:0"]}/v{configuration["Scale:Version"]}/task{configuration["Scale:Name"]}", null); // expect: SCALE402 SCALE409 SCALE429
        host.EnsureSuccessStatusCode();
        using var second = await http.PostAsync($"https://{configuration["Scale:Hosts:1"]}/v1/task", null);
        second.EnsureSuccessStatusCode();
        using var flat = await http.PostAsync(configuration.GetSection("Flat")["key:url"], null); // expect: SCALE402 SCALE409 SCALE429
        flat.EnsureSuccessStatusCode();
    }

    public async Task WithFallbackAsync()
    {
        using var response = await http.PostAsync(configuration["Missing:Url"] ?? "https://api.scale.com/v1/task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var required = await http.PostAsync(configuration["Scale:BaseUrl"] ?? throw new InvalidOperationException("Scale:BaseUrl is missing"), null); // expect: SCALE402 SCALE409 SCALE429
        required.EnsureSuccessStatusCode();
    }
}

public sealed class BatchClient
{
    private readonly HttpClient _http;

    public BatchClient(HttpClient http, IConfigurationRoot configuration)
    {
        _http = http;
        _http.BaseAddress = new Uri(configuration["Scale:BaseUrl"]!);
    }

    public async Task CreateAsync()
    {
        using var response = await _http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

public sealed class OtherClient
{
    private readonly HttpClient _http;

    public OtherClient(HttpClient http, ConfigurationManager configuration)
    {
        _http = http;
        _http.BaseAddress = new Uri(configuration.GetSection("Other")["BaseUrl"]!);
    }

    public async Task CreateAsync()
    {
        using var response = await _http.PostAsync("batches", null);
        response.EnsureSuccessStatusCode();
    }
}

internal static class Sections
{
    public const string Scale = "Scale";
    public const string BaseUrl = nameof(BaseUrl);
}
