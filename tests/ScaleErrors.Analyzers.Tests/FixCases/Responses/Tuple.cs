using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Tuple(HttpClient http)
{
    public async Task<(bool Made, string Name)> CreateAsync(string name, HttpContent task)
    {
        return ((await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode, name);
    }
}
