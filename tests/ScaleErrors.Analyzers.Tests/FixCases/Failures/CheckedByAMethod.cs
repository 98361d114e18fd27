using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CheckedByAMethod(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        await CheckAsync(response);
        return "made";
    }

    private static async Task CheckAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;
        var body = await response.Content.ReadAsStringAsync();
        throw new InvalidOperationException("The task was not created.");
    }
}
