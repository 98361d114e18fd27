#nullable enable
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Outcomes.NoDifferenceCases;

// Checks that change nothing.
internal sealed class NoDifference
{
    private readonly HttpClient c = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    public event EventHandler<int>? Failed;

    public async Task EmptyIf()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (r.StatusCode == HttpStatusCode.Conflict) { }
        if (r.StatusCode == HttpStatusCode.TooManyRequests) { } else { }
    }

    public async Task UnusedBool()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        var conflict = r.StatusCode == HttpStatusCode.Conflict;
        _ = conflict;
    }

    public async Task BothBranchesSame()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (r.StatusCode == HttpStatusCode.Conflict) Console.WriteLine("done");
        else Console.WriteLine("done");
    }

    public async Task ConstantFalse()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (false && r.StatusCode == HttpStatusCode.Conflict) Console.WriteLine("done");
        if (r.StatusCode == HttpStatusCode.Conflict && r.IsSuccessStatusCode) Console.WriteLine("never");
        if (r.StatusCode == HttpStatusCode.TooManyRequests && r.StatusCode == HttpStatusCode.OK) Console.WriteLine("never");
    }

    public async Task AfterEnsure()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        r.EnsureSuccessStatusCode();
        if (r.StatusCode == HttpStatusCode.Conflict) Console.WriteLine("never");
    }

    public async Task AfterThrow()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode) throw new InvalidOperationException();
        switch (r.StatusCode) { case HttpStatusCode.Conflict: Console.WriteLine("never"); break; }
    }

    public async Task EventWithout()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode) Failed?.Invoke(this, 1);
    }

    public async Task ExitProcess()
    {
        var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode) Environment.Exit(1);
    }
}
