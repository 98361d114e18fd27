#nullable enable
using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace Cases.Outcomes.ErrorBodiesCases;

// What the server wrote, read and passed on.
internal sealed class ErrorBodies
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    // Taken for what a success says: nothing has asked whether it failed.
    public async Task<string> UncheckedBodyReturned()
    {
        using var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        return await r.Content.ReadAsStringAsync();
    }

    public async Task<string?> ErrorBodyCompared()
    {
        using var r = await http.PostAsync("x", null);
        var text = await r.Content.ReadAsStringAsync();
        if (!r.IsSuccessStatusCode && text.Contains("unique_id")) return null;
        r.EnsureSuccessStatusCode();
        return text;
    }

    public async Task<string?> ErrorBodySwitched()
    {
        using var r = await http.PostAsync("x", null);
        if (r.IsSuccessStatusCode) return "";
        using var doc = JsonDocument.Parse(await r.Content.ReadAsStringAsync());
        switch (doc.RootElement.GetProperty("status_code").GetInt32())
        {
            case 409: return null;
            default: throw new InvalidOperationException();
        }
    }

    public async Task<string?> ErrorBodyIgnored()
    {
        using var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        var text = await r.Content.ReadAsStringAsync();
        if (!r.IsSuccessStatusCode) return null;
        return text;
    }

    public async Task RequestIdRead()
    {
        using var r = await http.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (r.IsSuccessStatusCode) return;
        if (r.Headers.TryGetValues("X-Request-Id", out var values)) Console.WriteLine(values.First());
    }

    public async Task Reads(object payload)
    {
        using var r = await http.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409 SCALE429
        await using var file = File.Create("x");
        await r.Content.CopyToAsync(file);
    }

    public async Task<Stream> Streams(string id) => await (await http.GetAsync("files/" + id, HttpCompletionOption.ResponseHeadersRead)).Content.ReadAsStreamAsync(); // expect: SCALE402 SCALE429

    public async Task<HttpContent> GivesContent(string id) => (await http.GetAsync("files/" + id)).Content; // expect: SCALE402 SCALE429

    public static async Task<T?> Generic<T>(string path) where T : class
    {
        using var r = await http.GetAsync(path); // expect: SCALE402 SCALE429
        return r.IsSuccessStatusCode ? await r.Content.ReadFromJsonAsync<T>() : default;
    }
}
