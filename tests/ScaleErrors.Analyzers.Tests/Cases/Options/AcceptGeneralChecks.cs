//! scale_errors.accept_general_checks = true
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

public class AcceptGeneral
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com") };

    public async Task Lumped() => (await c.PostAsync("x", null)).EnsureSuccessStatusCode();
    public async Task<bool> LumpedBool() => (await c.PostAsync("x", null)).IsSuccessStatusCode;
    public async Task Silent() => await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
    public async Task SilentBut409()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE429
        if (r.StatusCode == HttpStatusCode.Conflict) throw new InvalidOperationException();
    }

    public async Task ServerErrorsOnly()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if ((int)r.StatusCode >= 500) throw new InvalidOperationException();
    }

    public async Task Swallowed()
    {
        try { (await c.PostAsync("x", null)).EnsureSuccessStatusCode(); }
        catch (HttpRequestException e) { Console.WriteLine(e.Message); }
    }

    public async Task SwallowedSilently()
    {
        // The last statement: failing and succeeding do the same.
        try { (await c.PostAsync("x", null)).EnsureSuccessStatusCode(); } // expect: SCALE402 SCALE409 SCALE429
        catch (HttpRequestException) { }
    }
}
