using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class KeptAsABool(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        var ok = response.IsSuccessStatusCode;
        if (!ok)
        {
            Console.Error.WriteLine("failed");
        }

        return ok;
    }
}
