using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class OutParameter(HttpClient http)
{
    public bool TryCreate(HttpContent task)
    {
        return TryCreate(task, out _);
    }

    private bool TryCreate(HttpContent task, out string? id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/task/annotation") { Content = task };
        using var response = http.Send(request);
        if (!response.IsSuccessStatusCode)
        {
            id = null;
            return false;
        }

        id = "x";
        return true;
    }
}
