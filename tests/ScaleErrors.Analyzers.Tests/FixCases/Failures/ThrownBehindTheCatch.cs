using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ThrownBehindTheCatch(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        HttpResponseMessage response;
        try
        {
            response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        }
        catch (HttpRequestException)
        {
            return "no connection";
        }

        response.EnsureSuccessStatusCode();
        return "created";
    }
}
