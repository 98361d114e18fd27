using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class NumberAndPatterns(HttpClient http)
{
    public async Task<int> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        switch ((int)response.StatusCode)
        {
            case 200:
                return 1;
            case >= 400 and < 500:
                Console.WriteLine("failed");
                return 2;
            default:
                return 3;
        }
    }
}
