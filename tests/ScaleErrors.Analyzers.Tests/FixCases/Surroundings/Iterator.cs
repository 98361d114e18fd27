using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Iterator(HttpClient http)
{
    public async IAsyncEnumerable<string> CreateAsync(string[] names)
    {
        foreach (var name in names)
        {
            var response = await http.PostAsync($"https://api.scale.com/v1/task/{name}", null);
            yield return await response.Content.ReadAsStringAsync();
        }
    }
}
