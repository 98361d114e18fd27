using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace Cases.Exceptions.Middleware;

// Middleware that catches around the next one catches for every endpoint.
public sealed class ScaleFailureMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            context.Response.StatusCode = StatusCodes.Status501NotImplemented;
        }
        catch (HttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}

// Middleware that counts and passes everything on.
public sealed class CountingMiddleware(RequestDelegate next)
{
    private long _failed;

    public long Failed => Interlocked.Read(ref _failed);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch
        {
            Interlocked.Increment(ref _failed);
            throw;
        }
    }
}

public sealed class TasksController : ControllerBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost("tasks")]
    public async Task<IActionResult> Create([FromBody] object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE409
        response.EnsureSuccessStatusCode();
        return Accepted();
    }

    [HttpGet("tasks")]
    public async Task<string> List() => await _http.GetStringAsync("tasks");
}

public sealed class NightlyExport : BackgroundService
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken) =>
        Console.WriteLine(await _http.GetStringAsync("tasks", stoppingToken)); // expect: SCALE402 SCALE429
}

public static class Startup
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static void Configure(WebApplication app)
    {
        app.UseMiddleware<CountingMiddleware>();
        app.UseMiddleware<ScaleFailureMiddleware>();
        app.MapPost("/batches", async (object batch) =>
        {
            (await Http.PostAsJsonAsync("batches", batch)).EnsureSuccessStatusCode(); // expect: SCALE409
            return Results.Accepted();
        });
    }
}
