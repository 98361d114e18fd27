using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Counted(HttpClient http)
{
    private int _failed;

    public int Failed => _failed;

    public async Task<bool> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            Console.WriteLine(Interlocked.Increment(ref _failed));
            return false;
        }

        return true;
    }
}
