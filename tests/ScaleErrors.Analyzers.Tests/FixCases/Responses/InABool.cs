using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class InABool(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var made = (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode;
        return made ? "made" : "failed";
    }
}
