using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Typed(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        HttpResponseMessage response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task).ConfigureAwait(false);
        string body = await response.Content.ReadAsStringAsync();
        return body.Trim();
    }
}
