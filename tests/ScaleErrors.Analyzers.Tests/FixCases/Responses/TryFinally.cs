using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class TryFinally(HttpClient http)
{
    public bool Busy { get; private set; }

    public async Task<bool> CreateAsync(HttpContent task)
    {
        Busy = true;
        try
        {
            return (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode;
        }
        finally
        {
            Busy = false;
        }
    }
}
