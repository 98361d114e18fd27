using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class StatusKept(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var status = (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).StatusCode;
        return status == HttpStatusCode.OK ? "made" : "failed";
    }
}
