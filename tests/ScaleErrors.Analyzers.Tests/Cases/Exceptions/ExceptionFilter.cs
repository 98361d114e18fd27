using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cases.Exceptions.ExceptionFilter;

// Exception filters catch what actions throw; minimal endpoints have none.
public sealed class ScaleExceptionFilter(ILogger<ScaleExceptionFilter> logger) : IAsyncExceptionFilter
{
    public Task OnExceptionAsync(ExceptionContext context)
    {
        if (context.Exception is HttpRequestException failure)
        {
            logger.LogWarning(failure, "Scale answered {Status}", failure.StatusCode);
            switch (failure.StatusCode)
            {
                case HttpStatusCode.TooManyRequests:
                    context.HttpContext.Response.Headers.RetryAfter = "5";
                    context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
                    break;
                case HttpStatusCode.PaymentRequired:
                    context.Result = new ObjectResult("This kind of task is not enabled.") { StatusCode = StatusCodes.Status501NotImplemented };
                    break;
                default:
                    context.Result = new StatusCodeResult(StatusCodes.Status502BadGateway);
                    break;
            }

            context.ExceptionHandled = true;
        }

        return Task.CompletedTask;
    }
}

[ApiController]
[Route("tasks")]
public class TasksController : ControllerBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost]
    public async Task<IActionResult> Create([FromBody] object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE409
        response.EnsureSuccessStatusCode();
        return Accepted();
    }

    [HttpGet("{id}")]
    public async Task<ActionResult<string>> Get(string id) => await _http.GetStringAsync($"task/{id}");

    [HttpGet("{id}/image")]
    public async Task<IActionResult> Image(string id)
    {
        try
        {
            return File(await _http.GetByteArrayAsync($"files/{id}"), "image/png"); // expect: SCALE402 SCALE429
        }
        catch (Exception)
        {
            return NotFound();
        }
    }

    [HttpPost("{id}/cancel")]
    public async Task<IActionResult> Cancel(string id)
    {
        await CancelAtScaleAsync(id);
        return NoContent();
    }

    private async Task CancelAtScaleAsync(string id) =>
        (await _http.PostAsync($"task/{id}/cancel", null)).EnsureSuccessStatusCode(); // expect: SCALE409
}

public static class Startup
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers(options => options.Filters.Add<ScaleExceptionFilter>());
        var app = builder.Build();
        app.MapControllers();
        app.MapGet("/teams", async () => await Http.GetStringAsync("teams")); // expect: SCALE402 SCALE429
    }
}
