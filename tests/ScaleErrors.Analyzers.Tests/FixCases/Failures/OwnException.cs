using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class OwnException(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            Console.Error.WriteLine(body);
            throw new LabelingException("The task was not created: " + body);
        }

        return body;
    }
}

public sealed class LabelingException(string text) : Exception(text);
