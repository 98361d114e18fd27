using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Generic(HttpClient http)
{
    public async Task<T> SendAsync<T>(T value)
        where T : class
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/" + value, null);
        await response.Content.LoadIntoBufferAsync();
        return value;
    }
}
