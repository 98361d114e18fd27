using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class EmbeddedLoop(HttpClient http)
{
    public async Task SendAsync(string[] batches)
    {
        foreach (var batch in batches)
            (await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null)).EnsureSuccessStatusCode();
    }
}
