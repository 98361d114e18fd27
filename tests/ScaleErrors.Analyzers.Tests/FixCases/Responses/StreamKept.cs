using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class StreamKept(HttpClient http)
{
    public async Task<Stream> CreateAsync(HttpContent task)
    {
        var stream = await (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).Content.ReadAsStreamAsync();
        return stream;
    }
}
