using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Deconstructed(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var (made, name) = ((await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode, "a");
        return name + made;
    }
}
