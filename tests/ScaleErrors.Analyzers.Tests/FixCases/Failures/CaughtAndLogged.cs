using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Labeling;

public sealed class CaughtAndLogged(HttpClient http, ILogger<CaughtAndLogged> logger)
{
    public async Task<bool> CreateAsync(HttpContent task)
    {
        try
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The task was not created");
            return false;
        }
    }
}
