using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Reading(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        // Nothing is created: 409 can't come.
        var response = await http.GetAsync("https://api.scale.com/v1/task/" + id);
        return await response.Content.ReadAsStringAsync();
    }
}
