using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ExpressionBody(HttpClient http)
{
    public async Task<string> FindAsync(string id) => await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
}
