using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class GivesBackTruth(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return response.IsSuccessStatusCode;
    }
}
