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
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cases.Exceptions.ExceptionHandler;

// The project's IExceptionHandler is the outermost catch of everything that answers requests.
public sealed class ScaleExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not HttpRequestException { StatusCode: { } status })
            return false;
        httpContext.Response.StatusCode = status switch
        {
            HttpStatusCode.TooManyRequests => StatusCodes.Status503ServiceUnavailable,
            HttpStatusCode.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status502BadGateway,
        };
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext });
    }
}

public sealed class ScaleClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    internal async Task CreateAsync(object task) => (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402

    // A worker calls it, and no handler stands behind a worker.
    internal async Task SyncAsync(object task) => (await _http.PostAsJsonAsync("task/sync", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    // An action and a worker: nobody behind the worker tells apart what the handler does.
    internal async Task RefreshAsync() => (await _http.PostAsync("batches/refresh", null)).EnsureSuccessStatusCode(); // expect: SCALE402
}

[ApiController]
[Route("tasks")]
public sealed class TasksController(ScaleClient scale) : ControllerBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost]
    public async Task<IActionResult> Create([FromBody] object task)
    {
        await scale.CreateAsync(task);
        return Accepted();
    }

    [HttpGet("{id}")]
    public async Task<string> Get(string id) => await _http.GetStringAsync($"task/{id}"); // expect: SCALE402

    // Caught before the handler could see it.
    [HttpDelete("{id}")]
    public async Task<IActionResult> Delete(string id)
    {
        try
        {
            (await _http.DeleteAsync($"task/{id}")).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
            return NoContent();
        }
        catch (HttpRequestException)
        {
            return Problem("Scale failed.");
        }
    }

    // The handler knows no exception of this type.
    [HttpPut("{id}")]
    public async Task<IActionResult> Update(string id, [FromBody] object task)
    {
        var response = await _http.PutAsJsonAsync($"task/{id}", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"Scale answered {response.StatusCode}.");
        return NoContent();
    }

    [HttpPost("refresh")]
    public Task Refresh() => scale.RefreshAsync();
}

public sealed class ImportModel : PageModel
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<IActionResult> OnPostAsync()
    {
        (await _http.PostAsync("files/upload", new StreamContent(Request.Body))).EnsureSuccessStatusCode(); // expect: SCALE402
        return RedirectToPage("Index");
    }
}

public sealed class SyncWorker(ScaleClient scale) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await scale.SyncAsync(new { });
        await scale.RefreshAsync(); // expect: SCALE409 SCALE429
    }
}

public static class Startup
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ScaleExceptionHandler>();
        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapPost("/batches", async (object batch) =>
        {
            var response = await Http.PostAsJsonAsync("batches", batch); // expect: SCALE402
            return Results.Text(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        });
        app.MapGet("/batches/{name}", GetBatch);
        app.MapPost("/batches/{name}/finalize", async (string name) =>
        {
            var response = await Http.PostAsync($"batches/{name}/finalize", null); // expect: SCALE402 SCALE409 SCALE429
            return response.IsSuccessStatusCode ? Results.Ok() : Results.Problem("Scale failed.");
        });
    }

    private static async Task<IResult> GetBatch(string name) => Results.Text(await Http.GetStringAsync($"batches/{name}")); // expect: SCALE402
}
