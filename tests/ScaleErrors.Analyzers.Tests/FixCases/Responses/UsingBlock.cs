using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class UsingBlock(HttpClient http)
{
    public async Task<int> LengthAsync(HttpContent task)
    {
        using (var response = await http.PostAsync("https://api.scale.com/v1/task/comparison", task))
        {
            var body = await response.Content.ReadAsStringAsync();
            return body.Length;
        }
    }
}
