using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ContentKept(HttpClient http)
{
    public HttpContent? Content { get; private set; }

    public async Task CreateAsync(HttpContent task)
    {
        Content = (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).Content;
    }
}
