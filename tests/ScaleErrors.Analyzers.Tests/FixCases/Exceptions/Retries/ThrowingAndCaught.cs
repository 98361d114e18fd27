//! scale_errors.fix_429 = retry
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ThrowingAndCaught(HttpClient http)
{
    public async Task<string?> FindAsync(string id)
    {
        try
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
        catch (HttpRequestException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return null;
        }
    }
}
