using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Registrations.Wrapped;

internal sealed class Named(IHttpClientFactory factory)
{
    public Task<string> ScaleAsync() => factory.CreateClient("scale").GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public Task<string> WeatherAsync() => factory.CreateClient("weather").GetStringAsync("today");

    public Task<string> ScaleLaterAsync() => factory.CreateClient("scale-later").GetStringAsync("tasks"); // expect: SCALE402 SCALE429

    public Task<string> WeatherLaterAsync() => factory.CreateClient("weather-later").GetStringAsync("today");
}

internal sealed class TypedScale(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("tasks"); // expect: SCALE402 SCALE429
}

internal sealed class TypedWeather(HttpClient http)
{
    public Task<string> GetAsync() => http.GetStringAsync("today");
}

internal sealed class ScaleClient(HttpClient http)
{
    public async Task<string> GetAsync()
    {
        using var response = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "";
    }
}
