using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class InAnArgument(HttpClient http)
{
    public async Task CreateAsync(HttpContent task)
    {
        Console.WriteLine((await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode);
    }
}
