using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class UnseenWhereTheCauseIsForgotten(HttpClient http)
{
    public async Task FinalizeAsync(string batch)
    {
        try
        {
            await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null);
        }
        catch (HttpRequestException)
        {
            throw new InvalidOperationException("There is no connection.");
        }
    }
}
