using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SwitchArm(HttpClient http)
{
    public async Task<string> CreateAsync(string kind, HttpContent task)
    {
        var response = kind switch
        {
            "b" => await http.PostAsync("https://api.scale.com/v1/batches", task),
            _ => await http.PostAsync("https://api.scale.com/v1/task/annotation", task),
        };
        return await response.Content.ReadAsStringAsync();
    }
}
