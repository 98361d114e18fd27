using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CaughtAndReplaced(HttpClient http)
{
    public async Task CreateAsync(HttpContent task)
    {
        try
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException)
        {
            throw new InvalidOperationException("The task was not created.");
        }
    }
}
