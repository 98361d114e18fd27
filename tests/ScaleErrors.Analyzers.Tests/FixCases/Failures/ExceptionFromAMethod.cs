using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ExceptionFromAMethod(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
            throw Failure();
        return "made";
    }

    private static InvalidOperationException Failure() => new("The task was not created.");
}
