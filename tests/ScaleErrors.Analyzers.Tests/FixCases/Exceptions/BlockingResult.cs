using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class BlockingResult(HttpClient http)
{
    public string Find(string id)
    {
        var body = http.GetStringAsync("https://api.scale.com/v1/task/" + id).Result;
        return body.Trim();
    }
}
