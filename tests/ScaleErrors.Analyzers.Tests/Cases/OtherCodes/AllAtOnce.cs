//! dotnet_diagnostic.SCALE200.severity = suggestion
//! dotnet_diagnostic.SCALE400.severity = suggestion
//! dotnet_diagnostic.SCALE401.severity = suggestion
//! dotnet_diagnostic.SCALE404.severity = suggestion
//! dotnet_diagnostic.SCALE500.severity = suggestion
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

public class AllAtOnce
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> Silent(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE200 SCALE400 SCALE401 SCALE402 SCALE404 SCALE409 SCALE429 SCALE500
        return await r.Content.ReadAsStringAsync();
    }

    public async Task<string> Lumped()
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE400 SCALE401 SCALE402 SCALE404 SCALE429 SCALE500
        return await r.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async Task<string> SomeOfThem(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE401 SCALE404 SCALE429
        switch (r.StatusCode)
        {
            case HttpStatusCode.BadRequest:
                throw new ArgumentException("The task lacks something.", nameof(task));
            case HttpStatusCode.PaymentRequired:
                throw new InvalidOperationException("Contact Scale.");
            case HttpStatusCode.Conflict:
                return "";
            case HttpStatusCode.InternalServerError:
                throw new TimeoutException();
        }

        return await r.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async Task<string> AllOfThem(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task);
        return (int)r.StatusCode switch
        {
            200 => await r.Content.ReadAsStringAsync(),
            400 => throw new ArgumentException("The task lacks something.", nameof(task)),
            401 => throw new UnauthorizedAccessException(),
            402 => throw new NotSupportedException(),
            404 => "none",
            409 => "taken",
            429 => "busy",
            500 => "down",
            _ => throw new InvalidOperationException(),
        };
    }

    public async Task Nothing(HttpContent task) => Console.WriteLine((int)(await c.PostAsync("task/annotation", task)).StatusCode); // expect: SCALE400 SCALE401 SCALE402 SCALE404 SCALE409 SCALE429 SCALE500
}
