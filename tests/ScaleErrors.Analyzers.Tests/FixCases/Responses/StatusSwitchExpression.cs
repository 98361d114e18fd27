using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class StatusSwitchExpression(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        return (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).StatusCode switch
        {
            HttpStatusCode.OK => "made",
            _ => "failed",
        };
    }
}
