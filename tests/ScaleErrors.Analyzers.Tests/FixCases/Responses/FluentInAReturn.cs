using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class FluentInAReturn(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        return await (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
