using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Json(HttpClient http)
{
    public async Task<string?> FindAsync(string id)
    {
        var task = await http.GetFromJsonAsync<LabelingTask>("https://api.scale.com/v1/task/" + id);
        return task?.Status;
    }
}

public sealed record LabelingTask(string Id, string Status);
