using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ArgumentException(HttpClient http)
{
    public async Task<string> CreateAsync(string name, HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
            throw new ArgumentOutOfRangeException(name);
        return await response.Content.ReadAsStringAsync();
    }
}
