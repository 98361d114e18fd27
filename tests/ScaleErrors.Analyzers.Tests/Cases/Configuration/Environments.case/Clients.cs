using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Labeling.Environments;

// In one environment it is Scale.
public sealed class TaskClient(HttpClient http, IConfiguration configuration)
{
    public async Task ProductionAsync()
    {
        using var response = await http.PostAsync(configuration["Scale:BaseUrl"] + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var sandbox = await http.PostAsync(configuration["Sandbox:BaseUrl"] + "task", null); // expect: SCALE402 SCALE409 SCALE429
        sandbox.EnsureSuccessStatusCode();
        using var worker = await http.PostAsync(configuration["Worker:BaseUrl"] + "task", null); // expect: SCALE402 SCALE409 SCALE429
        worker.EnsureSuccessStatusCode();
    }

    // Not every environment has the key: elsewhere the default counts.
    public async Task DefaultAsync()
    {
        using var response = await http.PostAsync(configuration.GetValue("Scale:Upload", "https://api.scale.com/v1/files/upload"), null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var never = await http.PostAsync(configuration.GetValue("Sandbox:Upload", "https://files.example.com/"), null);
        never.EnsureSuccessStatusCode();
    }
}

public sealed class UploadOptions { public string Upload { get; set; } = "https://api.scale.com/v1/files/upload"; }

public sealed class LocalOptions { public string BaseUrl { get; set; } = "https://localhost:1/"; }

public sealed class UploadClient(HttpClient http, IOptions<UploadOptions> options, IOptions<LocalOptions> local)
{
    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<UploadOptions>(configuration.GetSection("Scale"));
        services.Configure<LocalOptions>(configuration.GetSection("Local"));
    }

    public async Task UploadAsync()
    {
        using var response = await http.PostAsync(options.Value.Upload, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(local.Value.BaseUrl, null);
        other.EnsureSuccessStatusCode();
    }
}
