using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ThrowExpression(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        return (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).IsSuccessStatusCode ? "made" : throw new InvalidOperationException("The task was not created.");
    }
}
