//! dotnet_diagnostic.SCALE404.severity = warning
//! dotnet_diagnostic.SCALE402.severity = none
//! dotnet_diagnostic.SCALE409.severity = none
//! dotnet_diagnostic.SCALE429.severity = none
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

public record ScaleTask(string Id, string Status);

public class NotFounds
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<ScaleTask?> Lumped(string id)
    {
        using var r = await c.GetAsync("task/" + id); // expect: SCALE404
        if (!r.IsSuccessStatusCode) return null;
        return await r.Content.ReadFromJsonAsync<ScaleTask>();
    }

    public async Task Silent(string id) => await c.DeleteAsync("task/" + id); // expect: SCALE404

    public async Task<ScaleTask?> Find(string id)
    {
        using var r = await c.GetAsync("task/" + id);
        if (r.StatusCode == HttpStatusCode.NotFound) return null;
        return await r.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<ScaleTask>();
    }

    public async Task Remove(string id)
    {
        using var r = await c.DeleteAsync("task/" + id);
        if (r.StatusCode != HttpStatusCode.NotFound) r.EnsureSuccessStatusCode();
        else Console.WriteLine(id + " was gone already.");
    }

    // What is gone is treated as what went.
    public async Task RemoveSilently(string id)
    {
        using var r = await c.DeleteAsync("task/" + id); // expect: SCALE404
        if (r.StatusCode != HttpStatusCode.NotFound) r.EnsureSuccessStatusCode();
    }
}
