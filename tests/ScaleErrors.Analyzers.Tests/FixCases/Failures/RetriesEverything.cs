using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class RetriesEverything(HttpClient http)
{
    public async Task<bool> CreateAsync(string name)
    {
        for (var attempt = 1; attempt < 4; attempt++)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            if (response.IsSuccessStatusCode)
                return true;
            await Task.Delay(1000 * attempt);
        }

        return false;
    }
}
