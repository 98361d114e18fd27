using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Continues(HttpClient http)
{
    public async Task<List<string>> CreateAsync(string[] names)
    {
        var made = new List<string>();
        foreach (var name in names)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            if (!response.IsSuccessStatusCode) continue;
            made.Add(name);
        }

        return made;
    }
}
