using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Labeling;

public sealed class CaughtAndLogged(HttpClient http, ILogger<CaughtAndLogged> logger)
{
    public async Task<string?> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Task {Id} was not found", id);
            return null;
        }
    }
}
