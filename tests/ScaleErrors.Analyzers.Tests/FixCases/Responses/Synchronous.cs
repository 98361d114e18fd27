using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Synchronous(HttpClient http)
{
    public int Create()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/task/transcription");
        var response = http.Send(request);
        return (int?)response.Content.Headers.ContentLength ?? 0;
    }
}
