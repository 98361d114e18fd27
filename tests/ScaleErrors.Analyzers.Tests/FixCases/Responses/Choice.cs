using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Choice(HttpClient http)
{
    public async Task<string> CreateAsync(bool batch, HttpContent task)
    {
        var response = batch ? await http.PostAsync("https://api.scale.com/v1/batches", task) : await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return await response.Content.ReadAsStringAsync();
    }
}
