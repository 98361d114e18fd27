using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class StatusSwitched(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        switch ((await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).StatusCode)
        {
            case HttpStatusCode.OK:
                return "made";
            case HttpStatusCode.NotFound:
                return "missing";
            default:
                return "failed";
        }
    }
}
