using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Exceptions.UseExceptionHandler;

public sealed class DisabledException(string message) : Exception(message);

// The lambda given to UseExceptionHandler is the outermost catch.
public static class Startup
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public static void Configure(WebApplication app)
    {
        app.UseExceptionHandler(failed => failed.Run(async context =>
        {
            var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
            if (failure is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = "5";
                return;
            }

            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsJsonAsync(new ProblemDetails { Title = "Scale failed." });
        }));

        app.MapPost("/tasks", async (object task) =>
        {
            var response = await Http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409
            response.EnsureSuccessStatusCode();
            return Results.Accepted();
        });

        // A type of its own: whatever the lambda does with it, 402 is told apart.
        app.MapPost("/chats", async (object chat) =>
        {
            var response = await Http.PostAsJsonAsync("https://api.scale.com/v2/task/chat", chat); // expect: SCALE409
            if (response.StatusCode == HttpStatusCode.PaymentRequired)
                throw new DisabledException("Chats are not enabled.");
            response.EnsureSuccessStatusCode();
            return Results.Accepted();
        });

        app.MapGet("/tasks", async () =>
        {
            try
            {
                return Results.Text(await Http.GetStringAsync("tasks")); // expect: SCALE402 SCALE429
            }
            catch (HttpRequestException e)
            {
                return Results.Problem(e.Message);
            }
        });
    }
}
