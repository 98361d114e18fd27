using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Exceptions.IndifferentHandler;

public sealed class ScaleException(HttpStatusCode status) : Exception("Scale failed.")
{
    public HttpStatusCode Status => status;
}

// A handler that answers every failure alike tells nothing apart.
public sealed class EverythingHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        httpContext.Response.StatusCode = exception is HttpRequestException ? 502 : 500;
        await httpContext.Response.WriteAsJsonAsync(new ProblemDetails { Detail = exception.Message }, cancellationToken);
        return true;
    }
}

[ApiController]
public sealed class TasksController : ControllerBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost("tasks")]
    public async Task<IActionResult> Create([FromBody] object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        return Accepted();
    }

    // The status goes to the handler in an exception made for it; the handler can be seen, and does not look.
    [HttpPut("tasks")]
    public async Task<IActionResult> Update([FromBody] object task)
    {
        using var response = await _http.PutAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new ScaleException(response.StatusCode);
        return Accepted();
    }
}

public static class Startup
{
    public static void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<EverythingHandler>();
        builder.Build().UseExceptionHandler(_ => { });
    }
}
