using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ElseIfChain(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (response.IsSuccessStatusCode)
            return "made";
        else if (response.StatusCode == HttpStatusCode.NotFound)
            return "missing";
        else
            throw new InvalidOperationException("failed");
    }
}
