using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Returned(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        return (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode;
    }
}
