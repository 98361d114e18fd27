using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class InAnElseIf(HttpClient http)
{
    public async Task<string> CreateAsync(bool ready, HttpContent task)
    {
        if (!ready)
        {
            return "not ready";
        }
        else if ((await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode)
        {
            return "made";
        }

        return "failed";
    }
}
