using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ReturnsNull(HttpClient http)
{
    public async Task<string?> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            Console.Error.WriteLine("The task was not created.");
            return null;
        }

        return await response.Content.ReadAsStringAsync();
    }
}
