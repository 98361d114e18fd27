using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Labeling.Objects;

public class ApiOptions { public string BaseUrl { get; set; } = ""; }

public sealed class InjectedOptions { public string BaseUrl { get; set; } = ""; }

public sealed class CorporateOptions { public string BaseUrl { get; set; } = ""; }

public sealed class UnwrappedOptions : ApiOptions;

public sealed record BoundRecord(string BaseUrl, int Retries = 3);

public static class Registration
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Scale").Get<InjectedOptions>()!;
        services.AddSingleton(options);
        services.AddSingleton(_ => configuration.GetSection("Corporate").Get<CorporateOptions>()!);
        services.Configure<UnwrappedOptions>(configuration.GetSection("Scale"));
        services.AddTransient(provider => provider.GetRequiredService<IOptions<UnwrappedOptions>>().Value);
        services.AddSingleton(configuration.GetRequiredSection("Scale").Get<BoundRecord>()!);
    }
}

// One type, two sections: each object has its own.
public sealed class ReadClient(HttpClient http, IConfiguration configuration)
{
    private readonly ApiOptions _options = configuration.GetSection("Scale").Get<ApiOptions>() ?? new ApiOptions();

    public async Task DirectAsync()
    {
        using var response = await http.PostAsync(configuration.GetSection("Scale").Get<ApiOptions>()!.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(configuration.GetSection("Corporate").Get<ApiOptions>()!.BaseUrl + "task", null);
        other.EnsureSuccessStatusCode();
        using var field = await http.PostAsync(_options.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        field.EnsureSuccessStatusCode();
    }

    public async Task BoundAsync()
    {
        var options = new ApiOptions();
        configuration.GetSection("Scale").Bind(options);
        using var response = await http.PostAsync(options.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        var other = new ApiOptions();
        configuration.Bind("Corporate", other);
        using var corporate = await http.PostAsync(other.BaseUrl + "task", null);
        corporate.EnsureSuccessStatusCode();
    }

    public async Task WrittenAfterwardsAsync()
    {
        var options = configuration.GetSection("Scale").Get<ApiOptions>()!;
        options.BaseUrl = "https://labels.corp.example/";
        using var response = await http.PostAsync(options.BaseUrl + "task", null);
        response.EnsureSuccessStatusCode();
        var other = configuration.GetSection("Corporate").Get<ApiOptions>()!;
        other.BaseUrl = "https://api.scale.com/v1/";
        using var scale = await http.PostAsync(other.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        scale.EnsureSuccessStatusCode();
    }

    // Two sections are read as this type, and nothing tells which of them a caller gives.
    public async Task GivenAsync(ApiOptions options)
    {
        using var response = await http.PostAsync(options.BaseUrl + "task", null);
        response.EnsureSuccessStatusCode();
    }
}

public sealed class InjectedClient(HttpClient http, InjectedOptions options, CorporateOptions corporate, UnwrappedOptions unwrapped, BoundRecord record)
{
    private readonly InjectedOptions _options = options;

    public async Task CreateAsync()
    {
        using var response = await http.PostAsync(_options.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(corporate.BaseUrl + "task", null);
        other.EnsureSuccessStatusCode();
    }

    public async Task UnwrappedAsync()
    {
        using var response = await http.PostAsync(unwrapped.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var bound = await http.PostAsync(record.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        bound.EnsureSuccessStatusCode();
    }
}

public sealed class LocatedClient(HttpClient http, IServiceProvider services)
{
    public async Task CreateAsync()
    {
        var options = services.GetRequiredService<InjectedOptions>();
        using var response = await http.PostAsync(new Uri(options.BaseUrl), null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var wrapped = await http.PostAsync(services.GetRequiredService<IOptions<UnwrappedOptions>>().Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        wrapped.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(services.GetRequiredService<CorporateOptions>().BaseUrl, null);
        other.EnsureSuccessStatusCode();
    }
}
