using System;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Registrations.Wrapped;

internal static class Program
{
    public static void Configure(IServiceCollection services)
    {
        services.AddApi("scale", "https://api.scale.com/v1/");
        services.AddApi("weather", "https://api.weather.example/");
        services.AddTypedApi<TypedScale>(client => client.BaseAddress = new Uri("https://api.scale.com/v1/"));
        services.AddTypedApi<TypedWeather>(client => client.BaseAddress = new Uri("https://api.weather.example/"));
        services.AddScale();
        services.AddHttpClient("scale-later").At("https://api.scale.com/v1/");
        services.AddHttpClient("weather-later").At("https://api.weather.example/");
    }
}
