using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CountedBefore(HttpClient http)
{
    public int Busy { get; private set; }

    public async Task<string> CreateAsync(HttpContent task)
    {
        Busy++;
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        Busy--;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
