using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SwitchExpression(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => "made",
            HttpStatusCode.NotFound => "missing",
            _ => throw new InvalidOperationException("failed"),
        };
    }
}
