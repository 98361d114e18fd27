using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Labeling;

public sealed class Logged(HttpClient http, ILogger<Logged> logger)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            logger.LogError("Scale answered {Status}", response.StatusCode);
            return false;
        }

        return true;
    }
}
