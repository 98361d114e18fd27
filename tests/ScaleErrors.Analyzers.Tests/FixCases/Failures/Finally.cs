using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Finally(HttpClient http)
{
    public bool Busy { get; private set; }

    public async Task<bool> CreateAsync(HttpContent task)
    {
        Busy = true;
        try
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            if (!response.IsSuccessStatusCode)
            {
                return false;
            }

            return true;
        }
        finally
        {
            Busy = false;
        }
    }
}
