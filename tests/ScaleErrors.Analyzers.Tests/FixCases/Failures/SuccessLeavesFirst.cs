using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Labeling;

public sealed class SuccessLeavesFirst(HttpClient http, ILogger<SuccessLeavesFirst> logger)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return await response.Content.ReadAsStringAsync();
        }

        var detail = await response.Content.ReadAsStringAsync();
        logger.LogError("Scale said {Detail}", detail);
        throw new InvalidOperationException("The task was not created.");
    }
}
