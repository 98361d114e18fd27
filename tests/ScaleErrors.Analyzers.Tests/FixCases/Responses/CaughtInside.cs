using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CaughtInside(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        try
        {
            return (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
