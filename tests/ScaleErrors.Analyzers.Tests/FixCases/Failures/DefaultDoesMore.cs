using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class DefaultDoesMore(HttpClient http)
{
    public string State { get; private set; } = "new";

    public async Task<bool> CreateAsync(HttpContent task)
    {
        bool made;
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                made = true;
                break;
            case HttpStatusCode.NotFound:
                Console.Error.WriteLine("missing");
                made = false;
                break;
            default:
                Console.Error.WriteLine("failed");
                State = "failed";
                made = false;
                break;
        }

        return made;
    }
}
