using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ConditionalAccess(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var reason = (await http.PostAsync("https://api.scale.com/v1/task/annotation", task))?.ReasonPhrase;
        return reason is null ? "none" : "some";
    }
}
