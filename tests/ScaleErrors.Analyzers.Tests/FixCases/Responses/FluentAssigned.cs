using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class FluentAssigned(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = (await http.PostAsync("https://api.scale.com/v1/task/comparison", task)).EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
