//! dotnet_diagnostic.SCALE401.severity = warning
//! dotnet_diagnostic.SCALE402.severity = none
//! dotnet_diagnostic.SCALE409.severity = none
//! dotnet_diagnostic.SCALE429.severity = none
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

public class Unauthorizeds
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private string _key = "";

    public async Task<string> Lumped()
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE401
        return r.IsSuccessStatusCode ? await r.Content.ReadAsStringAsync() : "";
    }

    // 403 is no answer of Scale's: who asks for it has not asked for 401.
    public async Task<string> LumpedBesideForbidden()
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE401
        if (r.StatusCode == HttpStatusCode.Forbidden) throw new UnauthorizedAccessException();
        return await r.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async Task<string> WithANewKey(Func<Task<string>> readKey)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "tasks");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _key);
            using var r = await c.SendAsync(request);
            if (attempt == 0 && r.StatusCode == HttpStatusCode.Unauthorized)
            {
                _key = await readKey();
                continue;
            }

            return await r.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }
    }

    public async Task<bool> IsKeyRight()
    {
        using var r = await c.GetAsync("teams");
        return r.StatusCode != HttpStatusCode.Unauthorized;
    }
}
