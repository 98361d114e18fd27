using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Labeling.Registered;

public sealed class ScaleOptions
{
    public string BaseUrl { get; set; } = "";

    public EndpointOptions Endpoints { get; set; } = new();
}

public sealed class EndpointOptions { public Uri? Files { get; set; } }

public sealed class PartnerOptions { public required Uri BaseUrl { get; set; } }

public static class Startup
{
    public static IServiceCollection AddClients(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ScaleOptions>().BindConfiguration("Scale").ValidateOnStart();
        services.Configure<PartnerOptions>(configuration.GetSection("Partner"));
        services.AddHttpClient<KeyClient>(client => client.BaseAddress = new Uri(configuration["Scale:BaseUrl"]!));
        services.AddHttpClient<OptionsClient>((provider, client) =>
        {
            var options = provider.GetRequiredService<IOptions<ScaleOptions>>().Value;
            client.BaseAddress = new Uri(options.BaseUrl);
        });
        services.AddHttpClient("files", (provider, client) => client.BaseAddress = provider.GetRequiredService<IOptionsMonitor<ScaleOptions>>().CurrentValue.Endpoints.Files);
        services.AddHttpClient("partner").ConfigureHttpClient((provider, client) => client.BaseAddress = provider.GetRequiredService<IOptions<PartnerOptions>>().Value.BaseUrl);
        var settings = configuration.GetSection("Scale").Get<ScaleOptions>() ?? new ScaleOptions();
        services.AddHttpClient("read", client => client.BaseAddress = new Uri(settings.BaseUrl));
        return services.AddApi<WrappedClient>("Scale:BaseUrl", configuration).AddApi<WrappedPartner>("Partner:BaseUrl", configuration);
    }

    private static IServiceCollection AddApi<TClient>(this IServiceCollection services, string key, IConfiguration configuration)
        where TClient : class
    {
        services.AddHttpClient<TClient>(client => client.BaseAddress = new Uri(configuration[key]!));
        return services;
    }
}
