using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class InACondition(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        if ((await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode)
        {
            return "made";
        }

        return "failed";
    }
}
