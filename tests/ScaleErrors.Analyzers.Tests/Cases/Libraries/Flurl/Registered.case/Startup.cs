//! uses: flurl4
using System;
using Flurl.Http;
using Flurl.Http.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Libraries.Flurl.Registered;

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IFlurlClientCache>(_ => new FlurlClientCache()
            .Add("scale", "https://api.scale.com/v1")
            .Add("hooks", "https://hooks.example.com"));
        services.AddSingleton<IFlurlClient>(provider => provider.GetRequiredService<IFlurlClientCache>().Get("scale"));
        services.AddKeyedSingleton<IFlurlClient>("hooks", (provider, _) => provider.GetRequiredService<IFlurlClientCache>().Get("hooks"));
    }
}
