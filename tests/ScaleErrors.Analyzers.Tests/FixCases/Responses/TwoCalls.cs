using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class TwoCalls(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent batch, HttpContent task)
    {
        await http.PostAsync("https://api.scale.com/v1/batches", batch);
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return await response.Content.ReadAsStringAsync();
    }
}
