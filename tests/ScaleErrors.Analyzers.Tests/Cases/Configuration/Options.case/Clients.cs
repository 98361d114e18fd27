using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace Labeling.Options;

public sealed class TaskClient(HttpClient http, IOptions<ScaleOptions> options)
{
    private readonly ScaleOptions _options = options.Value;

    public async Task DirectAsync()
    {
        using var response = await http.PostAsync(options.Value.BaseUrl + "task/imageannotation", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task ByFieldAsync()
    {
        using var response = await http.PostAsync($"{_options.BaseUrl}task/imageannotation", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task NestedAsync()
    {
        using var response = await http.PostAsync(_options.Endpoints.Tasks, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var hook = await http.PostAsync(_options.Endpoints.Hooks, null);
        hook.EnsureSuccessStatusCode();
    }

    public async Task ElementsAsync()
    {
        using var first = await http.PostAsync(_options.Mirrors[0], null);
        first.EnsureSuccessStatusCode();
        using var second = await http.PostAsync(_options.Mirrors[1] + "task", null); // expect: SCALE402 SCALE409 SCALE429
        second.EnsureSuccessStatusCode();
    }
}

public sealed class RenamedClient(HttpClient http, IOptionsSnapshot<RenamedOptions> options)
{
    public async Task CreateAsync()
    {
        using var response = await http.PostAsync(options.Value.Address, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var unset = await http.PostAsync(options.Value.BaseAddress + "/task", null);
        unset.EnsureSuccessStatusCode();
    }
}

public sealed class StorageClient(HttpClient http, IOptionsMonitor<StorageOptions> options)
{
    public async Task UploadAsync()
    {
        using var response = await http.PostAsync(options.CurrentValue.BaseUrl, null);
        response.EnsureSuccessStatusCode();
    }
}

// Each name has its own section.
public sealed class RegionClient(HttpClient http, IOptionsMonitor<RegionOptions> options)
{
    public async Task UsAsync()
    {
        using var response = await http.PostAsync(options.Get("us").BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task EuAsync()
    {
        using var response = await http.PostAsync(options.Get("eu").BaseUrl + "task", null);
        response.EnsureSuccessStatusCode();
        using var unnamed = await http.PostAsync(options.CurrentValue.BaseUrl + "task", null);
        unnamed.EnsureSuccessStatusCode();
    }
}

public sealed class DefaultClient(HttpClient http, IOptions<DefaultOptions> options, ConstructedOptions constructed, RecordOptions record)
{
    public async Task InitializerAsync()
    {
        using var response = await http.PostAsync(options.Value.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var computed = await http.PostAsync(options.Value.Tasks, null); // expect: SCALE402 SCALE409 SCALE429
        computed.EnsureSuccessStatusCode();
        using var callback = await http.PostAsync(options.Value.Callback, null);
        callback.EnsureSuccessStatusCode();
    }

    public async Task ConstructorAsync()
    {
        using var response = await http.PostAsync(constructed.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task RecordAsync()
    {
        using var response = await http.PostAsync(record.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var callback = await http.PostAsync(record.Callback, null);
        callback.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(new RecordOptions("https://example.com/").BaseUrl, null);
        other.EnsureSuccessStatusCode();
        using var made = await http.PostAsync(new RecordOptions().BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        made.EnsureSuccessStatusCode();
        using var initialized = await http.PostAsync(new DefaultOptions { BaseUrl = "https://example.com/" }.BaseUrl, null);
        initialized.EnsureSuccessStatusCode();
    }
}

public sealed class OverriddenClient(HttpClient http, IOptions<OverriddenOptions> options, IOptions<UnboundOptions> unbound)
{
    public async Task CreateAsync()
    {
        using var response = await http.PostAsync(options.Value.BaseUrl, null);
        response.EnsureSuccessStatusCode();
        using var nothing = await http.PostAsync(unbound.Value.BaseUrl + "/task", null);
        nothing.EnsureSuccessStatusCode();
    }
}

public sealed class ConfiguredClient
{
    private readonly HttpClient _http;

    public ConfiguredClient(HttpClient http, IOptions<ScaleOptions> options)
    {
        _http = http;
        _http.BaseAddress = new Uri(options.Value.BaseUrl);
    }

    public async Task CreateAsync()
    {
        using var response = await _http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}
