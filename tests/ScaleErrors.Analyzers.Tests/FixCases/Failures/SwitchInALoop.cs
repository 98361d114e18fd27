using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SwitchInALoop(HttpClient http)
{
    public async Task<int> CreateAsync(string[] names)
    {
        var made = 0;
        foreach (var name in names)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    made++;
                    break;
                case HttpStatusCode.Created:
                    made += 2;
                    continue;
                default:
                    Console.WriteLine("stopped at " + name);
                    return made;
            }

            Console.WriteLine("next");
        }

        return made;
    }
}
