using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ExpressionBodyWithoutResult(HttpClient http)
{
    public async Task CreateAsync(HttpContent task) => await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
}
