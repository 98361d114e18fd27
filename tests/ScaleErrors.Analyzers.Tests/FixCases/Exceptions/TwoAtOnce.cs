using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class TwoAtOnce(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        return await http.GetStringAsync("https://api.scale.com/v1/task/" + id) + await http.GetStringAsync("https://api.scale.com/v1/task/" + id + "/events");
    }
}
