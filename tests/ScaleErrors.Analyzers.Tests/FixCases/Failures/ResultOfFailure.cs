using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ResultOfFailure(HttpClient http)
{
    public async Task<Created> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (response is { IsSuccessStatusCode: false })
        {
            return new Created(false, "failed");
        }

        return new Created(true, await response.Content.ReadAsStringAsync());
    }
}

public sealed record Created(bool Succeeded, string Text);
