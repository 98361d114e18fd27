//! dotnet_diagnostic.SCALE500.severity = warning
//! dotnet_diagnostic.SCALE402.severity = none
//! dotnet_diagnostic.SCALE409.severity = none
//! dotnet_diagnostic.SCALE429.severity = none
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

public class InternalServerErrors
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task Lumped() => (await c.GetAsync("tasks")).EnsureSuccessStatusCode(); // expect: SCALE500

    public async Task LumpedInALoop()
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var r = await c.GetAsync("tasks"); // expect: SCALE500
            if (r.IsSuccessStatusCode) return;
            await Task.Delay(1000);
        }
    }

    public async Task NamesAnother()
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE500
        if (r.StatusCode == HttpStatusCode.ServiceUnavailable) throw new TimeoutException();
        r.EnsureSuccessStatusCode();
    }

    public async Task ServerErrorsApart()
    {
        using var r = await c.GetAsync("tasks");
        if ((int)r.StatusCode >= 500) throw new TimeoutException("Scale has a problem: see status.scale.com.");
        r.EnsureSuccessStatusCode();
    }

    public async Task Retried()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                (await c.GetAsync("tasks")).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (attempt < 4 && e.StatusCode >= HttpStatusCode.InternalServerError)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }
}
