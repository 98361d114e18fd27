using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Exceptions.ErrorEndpoint;

// UseExceptionHandler("/error") runs whatever is mapped there.
public sealed class ErrorController : ControllerBase
{
    [Route("/error")]
    public IActionResult Error()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        return failed?.Error switch
        {
            HttpRequestException { StatusCode: HttpStatusCode.PaymentRequired } => Problem("Scale has not enabled this.", statusCode: 501),
            HttpRequestException { StatusCode: { } status } => Problem($"Scale answered {status}.", statusCode: 502),
            _ => Problem(),
        };
    }
}

public sealed class TasksController(HttpClient http) : ControllerBase
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";

    [HttpPost("tasks")]
    public async Task<IActionResult> Create([FromBody] object task)
    {
        (await http.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE409 SCALE429
        return Accepted();
    }

    // Wrapped, the error page does not know it any more.
    [HttpPut("tasks")]
    public async Task<IActionResult> Update([FromBody] object task)
    {
        try
        {
            (await http.PutAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return NoContent();
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException("Scale failed.", e);
        }
    }
}

public static class Startup
{
    public static void Configure(WebApplication app)
    {
        app.UseExceptionHandler("/error");
        app.MapControllers();
    }
}
