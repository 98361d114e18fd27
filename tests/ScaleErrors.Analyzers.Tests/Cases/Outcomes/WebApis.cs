#nullable enable
using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Outcomes.WebApis;

// Endpoints that pass on what Scale answers.
public static class MinimalApi
{
    private static readonly HttpClient Scale = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static void Map(WebApplication app)
    {
        app.MapGet("/tasks", async () =>
        {
            var r = await Scale.GetAsync("tasks"); // expect: SCALE402 SCALE429
            r.EnsureSuccessStatusCode();
            return Results.Stream(await r.Content.ReadAsStreamAsync());
        });
        app.MapPost("/tasks", async (HttpRequest request) =>
        {
            var r = await Scale.PostAsync("task/x", new StreamContent(request.Body));
            return Results.StatusCode((int)r.StatusCode);
        });
        app.MapPost("/tasks2", async (HttpContext context) =>
        {
            using var r = await Scale.PostAsync("task/x", new StreamContent(context.Request.Body));
            context.Response.StatusCode = (int)r.StatusCode;
            await r.Content.CopyToAsync(context.Response.Body);
        });
        app.MapDelete("/tasks/{id}", async (string id) => (await Scale.DeleteAsync("task/" + id)).IsSuccessStatusCode ? Results.Ok() : Results.Problem()); // expect: SCALE402 SCALE429
        app.MapDelete("/tasks2/{id}", async (string id) => (await Scale.DeleteAsync("task/" + id)).StatusCode switch
        {
            HttpStatusCode.OK => Results.Ok(),
            HttpStatusCode.TooManyRequests => Results.StatusCode(503),
            HttpStatusCode.PaymentRequired => Results.Problem("contact Scale"),
            _ => Results.Problem(),
        });
        app.MapPost("/tasks3", () => Scale.PostAsync("task/x", null));
    }
}

[ApiController]
public class TasksController : ControllerBase
{
    private readonly HttpClient _scale = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    [HttpPost]
    public async Task<IActionResult> Post([FromBody] object task)
    {
        var r = await _scale.PostAsJsonAsync("task/x", task);
        return r.IsSuccessStatusCode ? Ok() : StatusCode((int)r.StatusCode);
    }

    [HttpPut]
    public async Task<IActionResult> Put([FromBody] object task)
    {
        var r = await _scale.PostAsJsonAsync("task/x", task); // expect: SCALE402 SCALE409 SCALE429
        return r.IsSuccessStatusCode ? Ok() : BadRequest();
    }

    [HttpPatch]
    public async Task<IActionResult> Patch([FromBody] object task)
    {
        var r = await _scale.PostAsJsonAsync("task/x", task);
        if (r.StatusCode == HttpStatusCode.Conflict) return Conflict();
        if (r.StatusCode == HttpStatusCode.TooManyRequests) { Response.Headers.RetryAfter = "1"; return StatusCode(503); }
        if (r.StatusCode == HttpStatusCode.PaymentRequired) return Problem("contact Scale");
        return r.IsSuccessStatusCode ? Ok() : BadRequest();
    }
}

// A test of somebody.
public class SmokeTests
{
    private static void Equal<T>(T a, T b) { if (!Equals(a, b)) throw new Exception(); }
    private static void True(bool b) { if (!b) throw new Exception(); }

    public async Task It_answers()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
        Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public async Task It_conflicts()
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync("https://api.scale.com/v1/tasks", null); // expect: SCALE402 SCALE429
        True(response.StatusCode == HttpStatusCode.Conflict);
    }

    public async Task It_works()
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync("https://api.scale.com/v1/tasks", null); // expect: SCALE402 SCALE409 SCALE429
        True(response.IsSuccessStatusCode);
    }
}
