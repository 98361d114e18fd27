//! dotnet_diagnostic.SCALE400.severity = warning
//! dotnet_diagnostic.SCALE401.severity = warning
//! dotnet_diagnostic.SCALE404.severity = warning
//! dotnet_diagnostic.SCALE500.severity = warning
//! dotnet_diagnostic.SCALE200.severity = warning
//! dotnet_diagnostic.SCALE402.severity = none
//! dotnet_diagnostic.SCALE409.severity = none
//! dotnet_diagnostic.SCALE429.severity = none
#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace Cases.OtherCodes.Lookups;

// Looking tasks up, with all the other rules on.
internal sealed record TaskDto(string Id, string Status);

internal sealed class Lookups
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<TaskDto?> FindOrNull(string id)
    {
        using var r = await _http.GetAsync($"task/{id}"); // expect: SCALE400 SCALE401 SCALE500
        if (r.StatusCode == HttpStatusCode.NotFound) return null;
        r.EnsureSuccessStatusCode();
        return await r.Content.ReadFromJsonAsync<TaskDto>();
    }

    public async Task<TaskDto?> FindByThrow(string id)
    {
        try { return await _http.GetFromJsonAsync<TaskDto>($"task/{id}"); } // expect: SCALE400 SCALE401 SCALE500
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound) { return null; }
    }

    public async Task<string> RetryServerErrors(string id)
    {
        for (var i = 0; i < 3; i++)
        {
            using var r = await _http.GetAsync($"task/{id}"); // expect: SCALE400 SCALE401 SCALE404
            if ((int)r.StatusCode >= 500) { await Task.Delay(1000); continue; }
            r.EnsureSuccessStatusCode();
            return await r.Content.ReadAsStringAsync();
        }
        throw new TimeoutException();
    }

    // nothing of failure told apart, body used
    public async Task<TaskDto?> Assumes(string id)
    {
        using var r = await _http.GetAsync($"task/{id}"); // expect: SCALE200 SCALE400 SCALE401 SCALE404 SCALE500
        return await r.Content.ReadFromJsonAsync<TaskDto>();
    }

    public async Task<bool> Exists(string id)
    {
        using var r = await _http.GetAsync($"task/{id}"); // expect: SCALE400 SCALE401 SCALE404 SCALE500
        return r.IsSuccessStatusCode;
    }

    public async Task<string> All(string id)
    {
        using var r = await _http.GetAsync($"task/{id}");
        return r.StatusCode switch
        {
            HttpStatusCode.OK => await r.Content.ReadAsStringAsync(),
            HttpStatusCode.BadRequest => throw new ArgumentException(await r.Content.ReadAsStringAsync()),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => throw new UnauthorizedAccessException(),
            HttpStatusCode.NotFound => "",
            >= HttpStatusCode.InternalServerError => throw new TimeoutException(),
            _ => throw new InvalidOperationException(),
        };
    }

    // an error message in the body of a bad request
    public async Task<string?> ErrorOrNull(string id)
    {
        using var r = await _http.GetAsync($"task/{id}");
        if (r.IsSuccessStatusCode) return null;
        var error = await r.Content.ReadFromJsonAsync<Dictionary<string, string>>();
        return error!["error"];
    }

    public async Task<(int, string)> Pair(string id)
    {
        using var r = await _http.GetAsync($"task/{id}");
        return ((int)r.StatusCode, await r.Content.ReadAsStringAsync());
    }

    private async Task<string> Body(string id) => await (await _http.GetAsync($"task/{id}")).Content.ReadAsStringAsync(); // expect: SCALE200 SCALE400 SCALE401 SCALE404 SCALE500

    public async Task<int> BodyLength(string id) => (await Body(id)).Length;

    public async Task<string[]> Many(string[] ids)
    {
        var rs = await Task.WhenAll(ids.Select(i => _http.GetAsync($"task/{i}"))); // expect: SCALE200 SCALE400 SCALE401 SCALE404 SCALE500
        return await Task.WhenAll(rs.Select(r => r.Content.ReadAsStringAsync()));
    }

    // Only the successes are read: failures are skipped
    public async Task<string[]> ManyFiltered(string[] ids)
    {
        var rs = await Task.WhenAll(ids.Select(i => _http.GetAsync($"task/{i}"))); // expect: SCALE400 SCALE401 SCALE404 SCALE500
        return await Task.WhenAll(rs.Where(r => r.IsSuccessStatusCode).Select(r => r.Content.ReadAsStringAsync()));
    }

    public async Task<JsonElement> ReadOnce(string id)
    {
        var r = await _http.GetAsync($"task/{id}"); // expect: SCALE200 SCALE400 SCALE401 SCALE404 SCALE500
        var s = await r.Content.ReadAsStreamAsync();
        return (await JsonDocument.ParseAsync(s)).RootElement;
    }
}
