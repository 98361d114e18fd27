using System.Collections.Generic;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Labeling.Options;

public static class Startup
{
    public static void AddOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ScaleOptions>(configuration.GetSection(ScaleOptions.Section));
        services.AddOptions<RenamedOptions>().Bind(configuration.GetSection("Scale")).ValidateOnStart();
        services.AddOptions<StorageOptions>().BindConfiguration("Storage");
        services.Configure<RegionOptions>("us", configuration.GetSection("Regions:Us"));
        services.AddOptions<RegionOptions>("eu").Bind(configuration.GetSection("Regions").GetSection("Eu"));
        services.AddOptions<OverriddenOptions>().Bind(configuration.GetSection("Storage"));
    }
}
