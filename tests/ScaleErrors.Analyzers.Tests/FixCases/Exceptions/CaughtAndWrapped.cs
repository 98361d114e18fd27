using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class CaughtAndWrapped(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (HttpRequestException exception)
        {
            throw new LabelingException("The task was not found.", exception);
        }
    }
}

public sealed class LabelingException(string message, Exception cause) : Exception(message, cause);
