using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Finally(HttpClient http)
{
    public bool Busy { get; private set; }

    public async Task<string> FindAsync(string id)
    {
        Busy = true;
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        finally
        {
            Busy = false;
        }
    }
}
