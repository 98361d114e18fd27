using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class AsyncSink(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (response.IsSuccessStatusCode == false)
        {
            await Console.Error.WriteLineAsync("failed");
            return false;
        }

        return true;
    }
}
