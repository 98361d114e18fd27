using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CaughtAndReplaced(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (HttpRequestException)
        {
            throw new InvalidOperationException("The task was not found.");
        }
    }
}
