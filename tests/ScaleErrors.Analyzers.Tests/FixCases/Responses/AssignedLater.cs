using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class AssignedLater(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task, bool first)
    {
        HttpResponseMessage? response = null;
        if (first)
        {
            response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        }

        return response is null ? "none" : await response.Content.ReadAsStringAsync();
    }
}
