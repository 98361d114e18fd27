using System.Net.Http;
using System.Threading.Tasks;

class NotACallToScale
{
    async Task<string> ReadAsync(HttpClient client)
    {
        var response = await client.GetAsync("https://example.org/");
        return await response.Content.ReadAsStringAsync();
    }
}
