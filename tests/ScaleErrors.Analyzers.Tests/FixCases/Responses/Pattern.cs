using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Pattern(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        if (await http.PostAsync("https://api.scale.com/v1/task/annotation", task) is { IsSuccessStatusCode: true } response)
        {
            return await response.Content.ReadAsStringAsync();
        }

        return "failed";
    }
}
