using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SuccessPattern(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created)
            return "made";
        return "failed";
    }
}
