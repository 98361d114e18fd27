using System;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Registrations.Handlers;

internal static class Setup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddTransient<ThrottlingHandler>();
        services.AddHttpClient<ByType>(At).AddHttpMessageHandler<KeyHandler>().AddHttpMessageHandler<ThrottlingHandler>();
        services.AddHttpClient<ByFactory>(At).AddHttpMessageHandler(() => new ThrottlingHandler());
        services.AddHttpClient<ByProvider>(At).AddHttpMessageHandler(provider => provider.GetRequiredService<ThrottlingHandler>());
        services.AddHttpClient<ByPrimary>(At).ConfigurePrimaryHttpMessageHandler(() => new ThrottlingHandler(new SocketsHttpHandler()));
        services.AddHttpClient<KeyOnly>(At).AddHttpMessageHandler<KeyHandler>();
        services.AddHttpClient<Two>(At)
            .AddHttpMessageHandler<ThrottlingHandler>()
            .AddHttpMessageHandler(_ => new NotEnabledHandler(Console.Error.WriteLine));

        var builder = services.AddHttpClient("by-variable", At);
        builder.AddHttpMessageHandler<ThrottlingHandler>();

        // Only the one that is asked for has it.
        services.AddHttpClient("plain", At);
        services.AddHttpClient("extended", At).AddScaleHandlers();
        services.AddHttpClient("listed", At).ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(new ThrottlingHandler()));
        services.AddHttpClient("chosen", At).AddHttpMessageHandler(
            provider => provider.GetService<Uri>() is null ? provider.GetRequiredService<ThrottlingHandler>() : new KeyHandler());
    }

    public static IHttpClientBuilder AddScaleHandlers(this IHttpClientBuilder builder)
    {
        builder.AddHttpMessageHandler<KeyHandler>();
        return builder.AddHttpMessageHandler<ThrottlingHandler>();
    }

    private static void At(HttpClient client) => client.BaseAddress = new Uri("https://api.scale.com/v1/");
}
