using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class WaitsBefore(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        await Task.Delay(100);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
