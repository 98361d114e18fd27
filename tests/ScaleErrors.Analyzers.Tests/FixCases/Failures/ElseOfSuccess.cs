using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ElseOfSuccess(HttpClient http)
{
    public int Failed { get; private set; }

    public async Task CreateAsync(string[] names)
    {
        foreach (var name in names)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            if (response.IsSuccessStatusCode)
            {
                Console.WriteLine(name + " is there");
            }
            else
            {
                Failed++;
                Console.Error.WriteLine($"{name} failed");
                continue;
            }
        }
    }
}
