//! scale_errors.fix_429 = retry
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Ensured(HttpClient http)
{
    public async Task<string> CreateAsync(string json)
    {
        using var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", new StringContent(json));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
