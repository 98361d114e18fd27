using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cases.Exceptions.ExceptionFilters;

// A filter that is an attribute holds for what it stands on.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ScaleFailuresAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context)
    {
        context.Result = context.Exception switch
        {
            HttpRequestException { StatusCode: HttpStatusCode.Conflict } => new ConflictResult(),
            HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } => new StatusCodeResult(503),
            HttpRequestException => new StatusCodeResult(502),
            _ => null,
        };
    }
}

[ScaleFailures]
public sealed class BatchesController : ControllerBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost]
    public async Task<IActionResult> Create([FromBody] object batch)
    {
        (await _http.PostAsJsonAsync("batches", batch)).EnsureSuccessStatusCode(); // expect: SCALE402
        return NoContent();
    }
}

public sealed class FilesController : ControllerBase
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost]
    public async Task<IActionResult> Upload()
    {
        (await _http.PostAsync("files/upload", new StreamContent(Request.Body))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        return NoContent();
    }

    [HttpPut]
    [ScaleFailures]
    public async Task<IActionResult> Replace()
    {
        (await _http.PutAsync("files/upload", new StreamContent(Request.Body))).EnsureSuccessStatusCode(); // expect: SCALE402
        return NoContent();
    }
}
