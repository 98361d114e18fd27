//! uses: restsharp
using System;
using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RestSharp;

namespace Cases.Libraries.RestSharp.Registered;

public static class Startup
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IRestClient>(new RestClient("https://api.scale.com/v1"));
        services.AddSingleton(_ => new RestClient(new RestClientOptions { BaseUrl = new Uri("https://hooks.example.com") }));
        services.AddKeyedSingleton<IRestClient>("scale", (_, _) =>
        {
            var options = new RestClientOptions("https://api.scale.com/v2");
            return new RestClient(options);
        });
        services.AddKeyedSingleton<IRestClient>("partner", (_, _) => new RestClient("https://partner.example.com"));
        services.AddHttpClient<TypedApi>(http => http.BaseAddress = new Uri("https://api.scale.com/v1/"));
        services.AddHttpClient("other", http => http.BaseAddress = new Uri("https://www.example.com/"));
        services.AddScoped(_ => new FactoryMade(new RestClient("https://api.scale.com/v1")));
    }
}
