//! expect: SCALE9001
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Labeling.Unreadable;

public sealed class TaskClient(HttpClient http, IConfiguration configuration)
{
    public async Task CreateAsync()
    {
        using var response = await http.PostAsync(configuration["Scale:BaseUrl"] + "task", null);
        response.EnsureSuccessStatusCode();
        using var sandbox = await http.PostAsync(configuration["Scale:Sandbox"] + "task", null); // expect: SCALE402 SCALE409 SCALE429
        sandbox.EnsureSuccessStatusCode();
    }
}
