using System;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Registrations.Wrapped;

internal static class Extensions
{
    // One wrapper for all services of a company: whose name goes with whose address is for its callers to say.
    public static IHttpClientBuilder AddApi(this IServiceCollection services, string name, string url) =>
        services.AddHttpClient(name, client => client.BaseAddress = new Uri(url));

    public static IHttpClientBuilder AddTypedApi<TClient>(this IServiceCollection services, Action<HttpClient> configure)
        where TClient : class => services.AddHttpClient<TClient>(client =>
        {
            client.DefaultRequestHeaders.Add("Accept", "application/json");
            configure(client);
        });

    public static IServiceCollection AddScale(this IServiceCollection services, string url = "https://api.scale.com/v1/")
    {
        services.AddHttpClient<ScaleClient>(client => Configure(client, new Uri(url)));
        return services;

        static void Configure(HttpClient client, Uri address)
        {
            client.BaseAddress = address;
            client.Timeout = TimeSpan.FromSeconds(20);
        }
    }

    public static IHttpClientBuilder At(this IHttpClientBuilder builder, string url) =>
        builder.ConfigureHttpClient(client => client.BaseAddress = new Uri(url));
}
