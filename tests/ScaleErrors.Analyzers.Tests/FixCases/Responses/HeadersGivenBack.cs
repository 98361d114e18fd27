using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class HeadersGivenBack(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task) => (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).Version.ToString();
}
