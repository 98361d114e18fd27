//! scale_errors.fix_429 = retry
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Throwing(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
    }
}
