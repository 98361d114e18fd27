using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Embedded(HttpClient http)
{
    public async Task SendAsync(bool first)
    {
        if (first) // the first batch
            await http.PostAsync("https://api.scale.com/v1/batches/a/finalize", null); // sends
        else await http.PutAsync("https://api.scale.com/v1/batches/b", null);
    }
}
