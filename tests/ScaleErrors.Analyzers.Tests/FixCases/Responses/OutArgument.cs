using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class OutArgument(HttpClient http)
{
    public bool Create(HttpContent task) => TryCreate(task, out var body) && body.Length > 0;

    private bool TryCreate(HttpContent task, out string body)
    {
        var response = http.PostAsync("https://api.scale.com/v1/task/annotation", task).Result;
        body = response.Content.ReadAsStringAsync().Result;
        return true;
    }
}
