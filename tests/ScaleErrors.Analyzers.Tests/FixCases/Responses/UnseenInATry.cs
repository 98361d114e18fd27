using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class UnseenInATry(HttpClient http)
{
    public int Done { get; private set; }

    public async Task<bool> CreateAsync(HttpContent task)
    {
        try
        {
            await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            return true;
        }
        finally
        {
            Done++;
        }
    }
}
