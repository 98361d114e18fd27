using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class UsingDeclaration(HttpClient http)
{
    public async Task<int> LengthAsync(HttpContent task)
    {
        using var response = await http.PutAsync("https://api.scale.com/v1/task/comparison", task);
        var body = await response.Content.ReadAsByteArrayAsync();
        return body.Length;
    }
}
