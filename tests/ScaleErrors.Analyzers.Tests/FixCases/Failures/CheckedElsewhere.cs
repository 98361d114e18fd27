using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CheckedElsewhere(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        Check(response.IsSuccessStatusCode);
        return "made";
    }

    private static void Check(bool succeeded)
    {
        if (!succeeded)
            throw new InvalidOperationException("The task was not created.");
    }
}
