using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Fluent(HttpClient http)
{
    public async Task FinalizeAsync(string batch)
    {
        (await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null)).EnsureSuccessStatusCode();
        Console.WriteLine("The batch is final.");
    }
}
