using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Labeling.Setups;

public sealed class LambdaOptions { public string BaseUrl { get; set; } = ""; public Uri? Callback { get; set; } }

public sealed class BlockOptions { public string BaseUrl { get; set; } = ""; }

public sealed class BuilderOptions { public string BaseUrl { get; set; } = ""; }

public sealed class PostOptions { public string BaseUrl { get; set; } = ""; }

public sealed class CorrectedOptions { public string BaseUrl { get; set; } = "https://api.scale.com/v1/"; }

public sealed class ReplacedOptions { public string BaseUrl { get; set; } = ""; }

public sealed class PerhapsOptions { public string BaseUrl { get; set; } = "https://api.scale.com/v1/"; }

public sealed class NamedOptions { public string BaseUrl { get; set; } = ""; }

public sealed class MethodOptions { public string BaseUrl { get; set; } = ""; }

public sealed class ClassOptions { public string BaseUrl { get; set; } = ""; }

public sealed class BoundInsideOptions { public string BaseUrl { get; set; } = ""; }

public sealed class ReadInsideOptions { public string BaseUrl { get; set; } = ""; }

public sealed class AllOptions { public string BaseUrl { get; set; } = ""; }

public sealed class BranchedOptions { public string BaseUrl { get; set; } = ""; }

public sealed class ElsewhereOptions { public string BaseUrl { get; set; } = ""; }

public static class Startup
{
    public static WebApplicationBuilder AddLabeling(this WebApplicationBuilder builder, bool isDevelopment)
    {
        var services = builder.Services;
        services.Configure<LambdaOptions>(options => options.BaseUrl = "https://api.scale.com/v1/");
        services.Configure<BlockOptions>(options =>
        {
            var host = "api.scale.com";
            options.BaseUrl = $"https://{host}/v1/";
        });
        services.AddOptions<BuilderOptions>().Configure(o => o.BaseUrl = "https://api.scale.com/v1/").ValidateOnStart();
        services.AddOptions<PostOptions>().Bind(builder.Configuration.GetSection("Corporate")).PostConfigure(o => o.BaseUrl = "https://api.scale.com/v1/");

        // The last word is another host's.
        services.PostConfigure<CorrectedOptions>(o => o.BaseUrl = "https://labels.corp.example/");
        services.Configure<CorrectedOptions>(builder.Configuration.GetSection("Scale"));
        services.Configure<ReplacedOptions>(o => o.BaseUrl = "https://api.scale.com/v1/");
        services.Configure<ReplacedOptions>(builder.Configuration.GetSection("Corporate"));

        // Written in one environment only.
        services.Configure<PerhapsOptions>(o =>
        {
            if (isDevelopment)
                o.BaseUrl = "https://localhost:5001/";
        });

        services.Configure<NamedOptions>("scale", o => o.BaseUrl = "https://api.scale.com/v1/");
        services.AddOptions<NamedOptions>("corporate").Configure(o => o.BaseUrl = "https://labels.corp.example/");
        services.Configure<MethodOptions>(SetUp);
        services.ConfigureOptions<ScaleSetup>();
        services.Configure<BoundInsideOptions>(o => builder.Configuration.GetSection("Scale").Bind(o));
        services.AddOptions<ReadInsideOptions>().Configure<IConfiguration>((o, configuration) => o.BaseUrl = configuration["Scale:BaseUrl"]!);
        services.ConfigureAll<AllOptions>(o => o.BaseUrl = "https://api.scale.com/v1/");
        if (isDevelopment)
            services.Configure<BranchedOptions>(builder.Configuration.GetSection("Corporate"));
        else
            services.Configure<BranchedOptions>(builder.Configuration.GetSection("Scale"));
        services.Configure<ElsewhereOptions>(o => o.BaseUrl = "https://labels.corp.example/api.scale.com/");
        return builder;
    }

    private static void SetUp(MethodOptions options) => options.BaseUrl = "https://api.scale.com/v1/";
}

public sealed class ScaleSetup(IConfiguration configuration) : IConfigureOptions<ClassOptions>
{
    public void Configure(ClassOptions options) => configuration.GetSection("Scale").Bind(options);
}
