using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling.Registered;

public sealed class KeyClient(HttpClient http)
{
    public async Task CreateAsync()
    {
        using var response = await http.PostAsync("task/imageannotation", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

public sealed class OptionsClient(HttpClient http)
{
    public async Task CreateAsync()
    {
        using var response = await http.PostAsync("task/imageannotation", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

public sealed class NamedClients(IHttpClientFactory factory)
{
    public async Task UploadAsync(HttpContent content)
    {
        using var client = factory.CreateClient("files");
        using var response = await client.PostAsync("upload", content); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task NotifyAsync()
    {
        using var client = factory.CreateClient("partner");
        using var response = await client.PostAsync("notify", null);
        response.EnsureSuccessStatusCode();
    }

    public async Task ReadAsync()
    {
        using var client = factory.CreateClient("read");
        using var response = await client.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

public sealed class WrappedClient(HttpClient http)
{
    public async Task CreateAsync()
    {
        using var response = await http.PostAsync("task/imageannotation", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

public sealed class WrappedPartner(HttpClient http)
{
    public async Task CreateAsync()
    {
        using var response = await http.PostAsync("task/imageannotation", null);
        response.EnsureSuccessStatusCode();
    }
}
