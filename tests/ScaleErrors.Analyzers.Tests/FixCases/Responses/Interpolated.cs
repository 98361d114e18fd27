using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Interpolated(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        return $"made: {(await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode}";
    }
}
