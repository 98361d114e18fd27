using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Message(HttpClient http)
{
    public async Task<string> CreateAsync(string name, HttpContent task)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/files/upload") { Content = task };
        request.Headers.Add("X-Name", name);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return await response.Content.ReadAsStringAsync();
    }
}
