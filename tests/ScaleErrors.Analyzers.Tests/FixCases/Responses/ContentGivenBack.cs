using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ContentGivenBack(HttpClient http)
{
    public async Task<HttpContent> CreateAsync(HttpContent task) => (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).Content;
}
