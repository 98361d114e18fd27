using System.Net.Http;

namespace Labeling;

public sealed class Constructor
{
    public Constructor(HttpClient http)
    {
        var response = http.PostAsync("https://api.scale.com/v1/batches", null).GetAwaiter().GetResult();
        Batch = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    }

    public string Batch { get; }
}
