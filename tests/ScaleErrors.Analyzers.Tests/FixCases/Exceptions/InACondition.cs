using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class InACondition(HttpClient http)
{
    public async Task<bool> IsPendingAsync(string id)
    {
        if ((await http.GetStringAsync("https://api.scale.com/v1/task/" + id)).Contains("pending"))
        {
            return true;
        }

        return false;
    }
}
