using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Blocking(HttpClient http)
{
    public string Create(HttpContent task)
    {
        var response = http.PostAsync("https://api.scale.com/v1/task/transcription", task).Result;
        return response.Content.ReadAsStringAsync().Result;
    }

    public string CreateUnwrapped(HttpContent task)
    {
        var response = http.PostAsync("https://api.scale.com/v1/task/transcription", task).GetAwaiter().GetResult();
        return response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    }
}
