using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SwitchInFailure(HttpClient http)
{
    public async Task<string?> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
        {
            switch (response.StatusCode)
            {
                case HttpStatusCode.Conflict:
                    Console.Error.WriteLine("it is there");
                    break;
            }

            Console.Error.WriteLine("failed");
            return null;
        }

        return await response.Content.ReadAsStringAsync();
    }
}
