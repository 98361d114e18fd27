using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ExpressionBody(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task) => (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode;
}
