//! scale_errors.all_calls = true
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using ComponentBase = Microsoft.AspNetCore.Components.ComponentBase;
using InjectAttribute = Microsoft.AspNetCore.Components.InjectAttribute;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Cases.Hosts.Web;

[ApiController]
[Route("tasks")]
public sealed class TasksController(IHttpClientFactory factory, ILogger<TasksController> logger) : ControllerBase
{
    // The status goes on to the caller of this service.
    [HttpPost]
    public async Task<IActionResult> CreateAsync([FromBody] object task, CancellationToken cancellationToken)
    {
        using var http = factory.CreateClient("scale");
        using var response = await http.PostAsJsonAsync("v1/task", task, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return StatusCode((int)response.StatusCode, body);
    }

    // Everything is a bad gateway.
    [HttpPut]
    public async Task<IActionResult> ReplaceAsync([FromBody] object task)
    {
        var http = factory.CreateClient("scale");
        var response = await http.PutAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            logger.LogError("Scale answered {Status}", (int)response.StatusCode);
            return StatusCode(StatusCodes.Status502BadGateway);
        }

        return Ok();
    }

    // Translated one by one.
    [HttpDelete("{id}")]
    public async Task<ActionResult> CancelAsync(string id)
    {
        var http = factory.CreateClient("scale");
        var response = await http.PostAsync($"v1/task/{id}/cancel", null); // expect: SCALE402
        return response.StatusCode switch
        {
            HttpStatusCode.OK => NoContent(),
            HttpStatusCode.NotFound => NotFound(),
            HttpStatusCode.Conflict => Conflict(),
            HttpStatusCode.TooManyRequests => StatusCode(503),
            _ => Problem("Scale failed."),
        };
    }

    [HttpGet("{id}")]
    public async Task<ActionResult<string>> GetAsync(string id)
    {
        try
        {
            return await factory.CreateClient("scale").GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.NotFound)
        {
            return NotFound();
        }
        catch (HttpRequestException ex)
        {
            logger.LogError(ex, "Scale failed");
            return Problem(ex.Message);
        }
    }

    [HttpGet("{id}/raw")]
    public async Task<IActionResult> RawAsync(string id)
    {
        try
        {
            return Ok(await factory.CreateClient("scale").GetStringAsync($"v1/task/{id}"));
        }
        catch (HttpRequestException ex)
        {
            return StatusCode((int)(ex.StatusCode ?? HttpStatusCode.BadGateway));
        }
    }
}

public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/tasks/{id}", async (string id, HttpClient http) =>
        {
            using var response = await http.GetAsync($"v1/task/{id}");
            return Results.StatusCode((int)response.StatusCode);
        });

        app.MapPost("/tasks", async (object task, HttpClient http) =>
        {
            using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
            return response.IsSuccessStatusCode ? Results.Created() : Results.Problem("Scale failed.");
        });

        app.MapPut("/tasks", async (object task, HttpClient http) =>
        {
            using var response = await http.PutAsJsonAsync("v1/task", task); // expect: SCALE402
            return response switch
            {
                { IsSuccessStatusCode: true } => Results.Ok(),
                { StatusCode: HttpStatusCode.Conflict } => Results.Conflict(),
                { StatusCode: HttpStatusCode.TooManyRequests } => Results.StatusCode(429),
                _ => Results.Problem(),
            };
        });

        app.MapDelete("/tasks/{id}", (string id, HttpClient http) => http.GetStringAsync($"v1/task/{id}/cancel")); // expect: SCALE402 SCALE429
    }
}

// A proxy copies status and body.
public sealed class ProxyMiddleware(RequestDelegate next, HttpClient http)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/scale"))
        {
            await next(context);
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path.Value);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}

public sealed class TaskPage(HttpClient http) : PageModel
{
    public string? Error { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        using var response = await http.PostAsJsonAsync("v1/task", new { }); // expect: SCALE402
        if (response.IsSuccessStatusCode)
            return RedirectToPage("Done");
        Error = response.StatusCode == HttpStatusCode.Conflict ? "This task exists."
            : response.StatusCode == HttpStatusCode.TooManyRequests ? "Come back in a minute."
            : "That did not work.";
        return Page();
    }

    public async Task OnGetAsync() => Error = await http.GetStringAsync("v1/tasks"); // expect: SCALE402 SCALE429
}

// A component of Blazor.
public sealed class TaskList : ComponentBase
{
    private string[]? _tasks;
    private string? _error;

    [Inject]
    public HttpClient Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        try
        {
            _tasks = await Http.GetFromJsonAsync<string[]>("v1/tasks"); // expect: SCALE402 SCALE429
        }
        catch (Exception ex)
        {
            _error = ex.Message;
        }
    }

    private async Task AddAsync()
    {
        var response = await Http.PostAsJsonAsync("v1/task", _tasks); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            _error = "slow down";
        StateHasChanged();
        Console.WriteLine(_error);
    }

    public void Click() => _ = AddAsync();
}

public sealed class ScaleHealth(HttpClient http) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var response = await http.GetAsync("v1/teams", cancellationToken); // expect: SCALE402 SCALE429
            return response.IsSuccessStatusCode ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Scale answers {(int)response.StatusCode}");
        }
        catch (HttpRequestException ex)
        {
            return HealthCheckResult.Unhealthy("Scale does not answer.", ex);
        }
    }
}
