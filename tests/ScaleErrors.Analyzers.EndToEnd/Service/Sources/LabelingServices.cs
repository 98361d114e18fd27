using Microsoft.Extensions.Options;

namespace Labeling;

/// <summary>What the service is made of.</summary>
public static class LabelingServices
{
    public static IServiceCollection AddLabeling(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ScaleOptions>(configuration.GetSection(ScaleOptions.Section));
        services.ConfigureHttpClientDefaults(clients => clients.ConfigurePrimaryHttpMessageHandler(() => new LoopbackHandler()));
        services.AddTransient<RetryHandler>();

        services.AddHttpClient<TaskClient>(client => client.BaseAddress = new Uri("https://api.scale.com/v1/"));
        services.AddScoped<IBatches, Batches>();
        services.AddHttpClient(Batches.ClientName, UseScale);
        services.AddHttpClient<ProjectClient>((provider, client) =>
            client.BaseAddress = new Uri(provider.GetRequiredService<IOptions<ScaleOptions>>().Value.BaseUrl));
        services.AddHttpClient<ImportClient>(UseScale).AddHttpMessageHandler<RetryHandler>();
        services.AddHttpClient<AuditClient>(UseScale);
        services.AddHttpClient<ReviewClient>(UseScale).AddStandardResilienceHandler(options => options.Retry.MaxRetryAttempts = 2);
        services.AddHttpClient<PartnerClient>(client => client.BaseAddress = new Uri(configuration["Partner:BaseUrl"]!));
        return services;
    }

    private static void UseScale(HttpClient client)
    {
        client.BaseAddress = new Uri("https://api.scale.com/v1/");
        client.DefaultRequestHeaders.Add("X-Service", "labeling");
    }
}
