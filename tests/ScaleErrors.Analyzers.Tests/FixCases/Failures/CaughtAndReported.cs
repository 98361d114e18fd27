using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CaughtAndReported(HttpClient http)
{
    public async Task<string?> CreateAsync(HttpContent task)
    {
        try
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return null;
        }
    }
}
