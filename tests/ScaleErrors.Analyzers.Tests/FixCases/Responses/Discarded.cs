using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Discarded(HttpClient http)
{
    public async Task FinalizeAsync(string batch)
    {
        _ = await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null);
        Console.WriteLine("The batch is final.");
    }
}
