using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class FluentCaught(HttpClient http)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        try
        {
            (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return false;
        }
    }
}
