using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Discarded(HttpClient http)
{
    public async Task PingAsync(string id)
    {
        _ = await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        Console.WriteLine("there");
    }
}
