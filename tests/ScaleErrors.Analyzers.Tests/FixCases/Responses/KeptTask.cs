using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class KeptTask(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var sending = http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        Console.WriteLine("sending");
        var response = await sending;
        return await response.Content.ReadAsStringAsync();
    }
}
