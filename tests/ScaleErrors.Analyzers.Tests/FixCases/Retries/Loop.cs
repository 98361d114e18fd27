//! scale_errors.fix_429 = retry
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Loop(HttpClient http)
{
    public async Task<int> CreateAsync(string[] names)
    {
        var made = 0;
        foreach (var name in names)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            if (!response.IsSuccessStatusCode)
                continue;
            made++;
        }

        return made;
    }
}
