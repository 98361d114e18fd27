using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Directives(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
#if VERBOSE
        Console.WriteLine("sending");
#endif
        #region Send
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task); // sent
        #endregion
#pragma warning disable CS0168
        // What comes back is read.
        return await response.Content.ReadAsStringAsync();
#pragma warning restore CS0168
    }
}
