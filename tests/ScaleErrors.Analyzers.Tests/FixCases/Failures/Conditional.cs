using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Conditional(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync() : "failed";
    }
}
