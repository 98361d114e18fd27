using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class LoopThatSkips(HttpClient http)
{
    public async Task<List<string>> FindAsync(string[] ids)
    {
        var found = new List<string>();
        foreach (var id in ids)
        {
            try
            {
                found.Add(await http.GetStringAsync("https://api.scale.com/v1/task/" + id));
            }
            catch (HttpRequestException)
            {
                Console.WriteLine(id + " was skipped");
                continue;
            }
        }

        return found;
    }
}
