using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CountsInTheException(HttpClient http)
{
    public int Tried { get; private set; }

    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if ((int)response.StatusCode is < 200 or > 299)
        {
            Tried++;
            throw new InvalidOperationException($"Scale answered {Tried} times wrongly");
        }

        return await response.Content.ReadAsStringAsync();
    }
}
