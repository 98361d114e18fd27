using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class UsingInside(HttpClient http)
{
    public async Task<int> CreateAsync(HttpContent task)
    {
        using (var stream = await (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).Content.ReadAsStreamAsync())
        {
            return stream.ReadByte();
        }
    }
}
