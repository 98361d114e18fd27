using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class NotFoundCaught(HttpClient http)
{
    public async Task<string?> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
