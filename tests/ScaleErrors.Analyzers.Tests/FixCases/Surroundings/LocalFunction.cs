using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class LocalFunction(HttpClient http)
{
    public async Task<int> CountAsync(string[] batches)
    {
        var length = 0;
        foreach (var batch in batches)
            length += await SendAsync(batch);
        return length;

        async Task<int> SendAsync(string batch)
        {
            var response = await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null);
            return (await response.Content.ReadAsStringAsync()).Length;
        }
    }
}
