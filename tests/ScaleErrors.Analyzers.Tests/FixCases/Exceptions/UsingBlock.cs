using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class UsingBlock(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        using (var stream = await http.GetStreamAsync("https://api.scale.com/v1/task/" + id))
        using (var reader = new StreamReader(stream))
        {
            return await reader.ReadToEndAsync();
        }
    }
}
