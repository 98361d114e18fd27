using System.CodeDom.Compiler;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

public sealed partial class Tasks
{
    [GeneratedCode("Contoso.ClientMaker", "1.0")]
    private async Task<HttpResponseMessage> PostAsync(string path) => await http.PostAsync("https://api.scale.com/v1/" + path, null);

    // The mark stands on one member and means that member. A conflict passes for success here.
    public async Task<bool> CreateAsync()
    {
        using var response = await PostAsync("task/imageannotation"); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Conflict;
    }

    public async Task<bool> CreateElsewhereAsync()
    {
        using var response = await http.PostAsync("https://api.scale.com/v1/task/segmentation", null); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }
}

[GeneratedCode("Contoso.ClientMaker", "1.0")]
public partial class Batches(HttpClient http)
{
    public Task<HttpResponseMessage> PostAsync(string name) => http.PostAsync("https://api.scale.com/v1/batches?name=" + name, null);
}

// Of a partial class the part with the mark is generated, and not this one.
public partial class Batches
{
    public async Task<bool> CreateAsync(string name)
    {
        using var response = await PostAsync(name); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }
}

public sealed partial class Tasks(HttpClient http)
{
    private readonly ApiClient _client = new(http);

    public Task<string> ReadAsync(string id) => _client.GetTaskAsync(id); // expect: SCALE402 SCALE429
}
