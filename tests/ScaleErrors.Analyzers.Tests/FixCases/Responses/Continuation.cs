using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Continuation(HttpClient http)
{
    public Task<string> CreateAsync(HttpContent task)
    {
        return http.PostAsync("https://api.scale.com/v1/task/annotation", task)
            .ContinueWith(sent => sent.Result.Content.ReadAsStringAsync().Result);
    }
}
