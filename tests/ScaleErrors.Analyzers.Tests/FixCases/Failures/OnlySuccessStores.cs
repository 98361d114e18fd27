using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class OnlySuccessStores(HttpClient http)
{
    public string Last { get; private set; } = "";

    public async Task CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (response.IsSuccessStatusCode)
        {
            Last = await response.Content.ReadAsStringAsync();
        }
    }
}
