using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Wrapped(HttpClient http)
{
    public async Task FinalizeAsync(string batch)
    {
        try
        {
            await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null);
        }
        catch (HttpRequestException exception)
        {
            throw new InvalidOperationException("no connection", exception);
        }
    }
}
