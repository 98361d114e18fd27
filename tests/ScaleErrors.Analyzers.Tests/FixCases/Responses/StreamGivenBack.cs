using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class StreamGivenBack(HttpClient http)
{
    public async Task<Stream> CreateAsync(HttpContent task)
    {
        return await (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).Content.ReadAsStreamAsync();
    }
}
