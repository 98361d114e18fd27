using System;
using System.Net.Http;
using System.Threading.Tasks;

public static class Static
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static async Task<string> CreateAsync(HttpContent task)
    {
        var response = await Http.PostAsync("task/annotation", task);
        return await response.Content.ReadAsStringAsync();
    }
}
