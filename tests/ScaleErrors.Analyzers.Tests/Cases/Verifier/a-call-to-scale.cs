using System.Net.Http;
using System.Threading.Tasks;

class ACallToScale
{
    async Task CreateAsync(HttpClient client, HttpContent task)
    {
        var response = await client.PostAsync("https://api.scale.com/v1/task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}
