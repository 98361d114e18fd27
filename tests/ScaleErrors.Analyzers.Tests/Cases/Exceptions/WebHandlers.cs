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
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace Cases.Exceptions.WebHandlers;

// What the handlers of an application hand to functions of their own, and which roots they stand behind.
public sealed class ScaleException(HttpStatusCode status) : Exception("Scale failed.")
{
    public HttpStatusCode Status => status;
}

// A filter that leaves the exception to a function which knows it from the context.
public sealed class DelegatingFilter(ILogger<DelegatingFilter> logger) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        logger.LogError(context.Exception, "{Type} in {Action}", context.Exception.GetType().Name, context.ActionDescriptor.DisplayName);
        Answer(context);
    }

    private static void Answer(ExceptionContext context)
    {
        if (IsThrottled(context.Exception))
            context.Result = new StatusCodeResult(503);
    }

    private static bool IsThrottled(Exception exception) =>
        exception is ScaleException { Status: HttpStatusCode.TooManyRequests } or HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests };
}

public abstract class ScaleController : ControllerBase, IActionFilter
{
    protected HttpClient Http { get; } = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [NonAction]
    public void OnActionExecuting(ActionExecutingContext context)
    {
    }

    // For the actions of derived controllers only.
    [NonAction]
    public void OnActionExecuted(ActionExecutedContext context)
    {
        if (context.Exception is not HttpRequestException { StatusCode: HttpStatusCode.Conflict })
            return;
        context.Result = new ConflictResult();
        context.ExceptionHandled = true;
    }
}

public sealed class TasksController : ScaleController
{
    [HttpPost("tasks")]
    public async Task Create([FromBody] object task)
    {
        using var response = await Http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        response.EnsureSuccessStatusCode();
    }

    // The filter of the controller looks for another type.
    [HttpPut("tasks")]
    public async Task Update([FromBody] object task)
    {
        using var response = await Http.PutAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409
        if (!response.IsSuccessStatusCode)
            throw new ScaleException(response.StatusCode);
    }
}

public sealed class BatchesController : ControllerBase
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost("batches")]
    public async Task Create([FromBody] object batch) => (await Http.PostAsJsonAsync("batches", batch)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
}

// No filter of actions stands behind a hub, but filters of hubs do.
public sealed class LabelHub : Hub
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task Label(object task) => (await Http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE409 SCALE429
}

public sealed class HubFailures : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            throw new HubException("Contact Scale.");
        }
    }
}

public static class Startup
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static void Configure(WebApplication app)
    {
        app.MapPost("/tasks", async (object task) => (await Http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode()) // expect: SCALE402 SCALE409
            .AddEndpointFilter(async (context, next) =>
            {
                try
                {
                    return await next(context);
                }
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    return Results.StatusCode(503);
                }
            });
    }
}
