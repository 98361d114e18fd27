using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Field(HttpClient http)
{
    private HttpResponseMessage? _last;

    public async Task<string> CreateAsync(HttpContent task)
    {
        this._last = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return await _last.Content.ReadAsStringAsync();
    }
}
