global using System;
global using System.Net;
global using System.Net.Http;
global using System.Threading.Tasks;

public sealed class GlobalUsings(HttpClient http)
{
    public async Task CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        Console.WriteLine(await response.Content.ReadAsStringAsync());
    }
}
