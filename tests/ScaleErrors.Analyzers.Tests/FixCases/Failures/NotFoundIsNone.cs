using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class NotFoundIsNone(HttpClient http)
{
    public async Task<string?> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
