using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Loop(HttpClient http)
{
    public async Task<List<string>> FindAsync(string[] ids)
    {
        var found = new List<string>();
        foreach (var id in ids)
        {
            var body = await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
            found.Add(body);
        }

        return found;
    }
}
