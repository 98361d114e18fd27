//! scale_errors.fix_429 = retry
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Message(HttpClient http)
{
    public async Task<string> CreateAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/task/annotation");
        request.Content = new StringContent(json);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
