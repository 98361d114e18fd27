using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Registrations.Handlers;

internal sealed class ByType(HttpClient http)
{
    public async Task CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    // The same type with a client of its own, which has no handler.
    public static async Task RebuiltAsync(object task)
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        using var response = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class ByFactory(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks"); // expect: SCALE402
}

internal sealed class ByProvider(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks"); // expect: SCALE402
}

internal sealed class ByPrimary(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks"); // expect: SCALE402
}

internal sealed class KeyOnly(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks"); // expect: SCALE402 SCALE429
}

internal sealed class Two(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks");

    public async Task<bool> CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE409
        return response.IsSuccessStatusCode;
    }
}

internal sealed class ByName(IHttpClientFactory factory)
{
    public Task<string> VariableAsync() => factory.CreateClient("by-variable").GetStringAsync("tasks"); // expect: SCALE402

    public Task<string> PlainAsync() => factory.CreateClient("plain").GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public Task<string> ExtendedAsync() => factory.CreateClient("extended").GetStringAsync("tasks"); // expect: SCALE402

    public Task<string> ListedAsync() => factory.CreateClient("listed").GetStringAsync("tasks"); // expect: SCALE402

    // Some of them have it.
    public Task<string> ChosenAsync() => factory.CreateClient("chosen").GetStringAsync("tasks"); // expect: SCALE402 SCALE429
}
