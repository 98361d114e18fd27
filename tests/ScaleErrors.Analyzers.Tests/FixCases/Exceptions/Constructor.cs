using System.Net.Http;

namespace Labeling;

public sealed class Constructor
{
    public Constructor(HttpClient http)
    {
        Body = http.GetStringAsync("https://api.scale.com/v1/tasks").GetAwaiter().GetResult();
    }

    public string Body { get; }
}
