using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Labeling;

public sealed class JsonBody(HttpClient http)
{
    public async Task<string?> CreateAsync(string name)
    {
        var response = await http.PostAsJsonAsync("https://api.scale.com/v1/task/annotation", new { name });
        var made = await response.Content.ReadFromJsonAsync<Made>();
        return made?.Status;
    }
}

public sealed record Made(string Id, string Status);
