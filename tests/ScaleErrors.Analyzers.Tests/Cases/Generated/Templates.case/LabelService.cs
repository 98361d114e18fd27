using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

internal sealed class LabelService
{
    private readonly HttpClient _http = new();

    // The page tells all of them apart, and a person has written that, though a tool has written the file.
    public Task<HttpResponseMessage> CreateAsync(string text) => _http.PostAsync("https://api.scale.com/v1/task/textcollection", new StringContent(text));

    // Nobody calls it but a tool.
    public Task<HttpResponseMessage> ListAsync() => _http.GetAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429

    public async Task<int> CountAsync()
    {
        using var response = await ListAsync();
        return response.IsSuccessStatusCode ? 1 : 0;
    }
}
