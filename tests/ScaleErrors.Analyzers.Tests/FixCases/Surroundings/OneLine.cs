using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class OneLine(HttpClient http)
{
    public async Task SendAsync() { await http.PostAsync("https://api.scale.com/v1/batches/a/finalize", null); }
}
