using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class BodyInTheMessage(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            var problem = await response.Content.ReadAsStringAsync();
            throw new HttpRequestException($"The task was not created: {problem}");
        }

        return await response.Content.ReadAsStringAsync();
    }
}
