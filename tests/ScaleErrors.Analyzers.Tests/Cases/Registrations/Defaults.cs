using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Registrations.Defaults;

internal static class Setup
{
    public static IServiceCollection Configure(IServiceCollection services) => services
        .ConfigureHttpClientDefaults(builder => builder.ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com/v1/")))
        .AddHttpClient()
        .AddSingleton<Reader>();
}

internal sealed class Reader(IHttpClientFactory factory, HttpClient injected)
{
    public Task<string> NamedAsync() => factory.CreateClient("any").GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public Task<string> UnnamedAsync() => factory.CreateClient().GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public Task<string> InjectedAsync() => injected.GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    // The factory has no part in it.
    public static Task<string> OwnAsync() => new HttpClient().GetStringAsync("tasks");
}
