using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Lambda(HttpClient http)
{
    public async Task SendAsync(IEnumerable<string> batches)
    {
        var sends = batches.Select(async batch =>
        {
            var response = await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null);
            Console.WriteLine(await response.Content.ReadAsStringAsync());
        });
        await Task.WhenAll(sends);
    }
}
