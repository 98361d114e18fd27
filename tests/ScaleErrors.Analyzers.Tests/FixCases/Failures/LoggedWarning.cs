using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Labeling;

public sealed class LoggedWarning(HttpClient http, ILogger<LoggedWarning> logger)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            logger.LogWarning("The task was not created");
            return false;
        }

        return true;
    }
}
