using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class NameTaken(HttpClient http)
{
    public async Task<string> FinalizeAsync(string response)
    {
        await http.PostAsync("https://api.scale.com/v1/batches/" + response + "/finalize", null);
        var response2 = response.ToUpperInvariant();
        return response2;
    }
}
