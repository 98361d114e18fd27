//! dotnet_diagnostic.SCALE400.severity = warning
//! dotnet_diagnostic.SCALE402.severity = none
//! dotnet_diagnostic.SCALE409.severity = none
//! dotnet_diagnostic.SCALE429.severity = none
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

public class BadRequests
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task Silent() => await c.PostAsJsonAsync("batches", new { project = "p" }); // expect: SCALE400

    public async Task Lumped(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE400
        r.EnsureSuccessStatusCode();
    }

    public async Task LumpedInAClass(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE400
        switch ((int)r.StatusCode)
        {
            case < 300: return;
            case >= 400 and < 500: throw new ArgumentException("Scale did not take the task.");
            default: throw new InvalidOperationException("Scale failed.");
        }
    }

    public async Task OnlyTheOthers(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE400
        if (r.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests) throw new InvalidOperationException();
        r.EnsureSuccessStatusCode();
    }

    public async Task ToldApart(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task);
        if (r.StatusCode == HttpStatusCode.BadRequest) throw new ArgumentException("The task lacks something.", nameof(task));
        r.EnsureSuccessStatusCode();
    }

    public async Task<bool> ToldApartByTheException(HttpContent task)
    {
        try
        {
            (await c.PostAsync("task/annotation", task)).EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.BadRequest)
        {
            Console.Error.WriteLine("The task is not as Scale wants it.");
            return false;
        }
    }

    public async Task<HttpStatusCode> HandedOn(HttpContent task) => (await c.PostAsync("task/annotation", task)).StatusCode;
}
