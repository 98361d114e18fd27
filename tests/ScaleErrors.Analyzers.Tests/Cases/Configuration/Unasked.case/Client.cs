using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Labeling.Unasked;

// No call takes its address from the file, which a tool fills in later: nobody is told of it.
public sealed class TaskClient(HttpClient http, IConfiguration configuration)
{
    private readonly TimeSpan _timeout = configuration.GetValue<TimeSpan>("Scale:Timeout");

    public async Task CreateAsync()
    {
        http.Timeout = _timeout;
        using var response = await http.PostAsync("https://api.scale.com/v1/task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}
