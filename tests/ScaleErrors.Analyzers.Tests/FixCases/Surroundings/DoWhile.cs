using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class DoWhile(HttpClient http)
{
    public async Task<string> CreateAsync(string name)
    {
        HttpResponseMessage response;
        var attempt = 0;
        do
        {
            response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            attempt++;
        }
        while ((int)response.StatusCode >= 500 && attempt < 3);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
