using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class WithoutBraces(HttpClient http)
{
    public async Task<string?> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode) return null; // failed
        return await response.Content.ReadAsStringAsync();
    }
}
