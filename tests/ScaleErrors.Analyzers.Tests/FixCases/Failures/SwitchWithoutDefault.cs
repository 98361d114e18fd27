using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SwitchWithoutDefault(HttpClient http)
{
    public async Task<string> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        switch (response.StatusCode)
        {
            case HttpStatusCode.Conflict:
                return "there";
        }

        return await response.Content.ReadAsStringAsync();
    }
}
