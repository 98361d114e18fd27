using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ExceptionWithMore(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            throw new LabelingException(7, "The task was not created.");
        }

        return await response.Content.ReadAsStringAsync();
    }
}

public sealed class LabelingException(int number, string text) : Exception(text)
{
    public int Number => number;
}
