using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ServerErrorsFirst(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if ((int)response.StatusCode >= 500) throw new LabelingException("server");
        if ((int)response.StatusCode >= 400) throw new InvalidOperationException("client");
        return await response.Content.ReadAsStringAsync();
    }
}

public sealed class LabelingException(string text) : Exception(text);
