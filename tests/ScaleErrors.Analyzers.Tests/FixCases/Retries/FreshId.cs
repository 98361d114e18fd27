//! scale_errors.fix_429 = retry
using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Labeling;

public sealed class FreshId(HttpClient http)
{
    public async Task<bool> CreateAsync(string name)
    {
        var response = await http.PostAsJsonAsync("https://api.scale.com/v1/task/annotation", new { name, unique_id = Guid.NewGuid() });
        return response.IsSuccessStatusCode;
    }
}
