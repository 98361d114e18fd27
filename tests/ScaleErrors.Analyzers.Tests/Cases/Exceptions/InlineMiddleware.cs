using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cases.Exceptions.InlineMiddleware;

public static class Startup
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static void Configure(WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict)
            {
                context.Response.StatusCode = StatusCodes.Status409Conflict;
            }
        });

        app.MapPost("/tasks", async (object task) =>
        {
            (await Http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
            return Results.Accepted();
        });

        app.MapGet("/tasks", async () => Results.Text(await Http.GetStringAsync("tasks"))); // expect: SCALE402 SCALE429

        // The failure is answered in the endpoint, and never gets to the middleware.
        app.MapPost("/batches", async (object batch) =>
            (await Http.PostAsJsonAsync("batches", batch)).IsSuccessStatusCode ? Results.Accepted() : Results.StatusCode(502)); // expect: SCALE402 SCALE409 SCALE429
    }
}
