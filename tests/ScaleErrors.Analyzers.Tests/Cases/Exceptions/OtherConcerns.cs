using System;
using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cases.Exceptions.OtherConcerns;

public sealed class ScaleException(HttpStatusCode status) : Exception("Scale failed.")
{
    public HttpStatusCode Status => status;
}

// Handlers of something else leave an exception to whoever comes next, which is not seen.
public sealed class ValidationHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not ValidationException invalid)
            return false;
        httpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        await httpContext.Response.WriteAsync(invalid.Message, cancellationToken);
        return true;
    }
}

public sealed class ValidationFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is ValidationException)
            context.Result = new BadRequestResult();
    }
}

public sealed class TasksController : ControllerBase
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPut("tasks")]
    public async Task Update([FromBody] object task)
    {
        using var response = await Http.PutAsJsonAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            throw new ScaleException(response.StatusCode);
    }

    // Nobody has built this exception for anybody.
    [HttpPost("tasks")]
    public async Task Create([FromBody] object task)
    {
        using var response = await Http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}
