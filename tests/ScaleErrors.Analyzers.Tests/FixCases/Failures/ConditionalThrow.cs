using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ConditionalThrow(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : throw new InvalidOperationException("failed");
    }
}
