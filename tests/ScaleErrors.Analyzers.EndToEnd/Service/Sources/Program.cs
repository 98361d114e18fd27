using Labeling;
using Microsoft.AspNetCore.Diagnostics;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddLabeling(builder.Configuration);

await using var app = builder.Build();
app.UseExceptionHandler(errors => errors.Run(async context =>
{
    var error = context.Features.Get<IExceptionHandlerFeature>()!.Error;
    await context.Response.WriteAsync($"failed: {error.GetType().Name}: {error.Message}");
}));
app.MapPost("/tasks", (TaskClient tasks, CancellationToken cancellationToken) => tasks.CreateAsync("6d8f0c1e", "https://images.example/1.jpg", cancellationToken));
app.MapGet("/tasks/{id}", (string id, TaskClient tasks) => tasks.GetStatusAsync(id));
app.MapDelete("/tasks/{id}", (string id, TaskClient tasks) => tasks.CancelAsync(id));
app.MapPost("/batches/{name}", async (string name, IBatches batches) => await batches.FinalizeAsync(name) ? "finalized" : "not finalized");
app.MapPost("/projects/{name}", (string name, ProjectClient projects) => projects.CreateAsync(name));
app.MapPost("/imports", (ImportClient imports) => imports.ImportAsync("https://images.example/2.jpg"));
app.MapPost("/audits", (AuditClient audits, CancellationToken cancellationToken) => audits.RequestAsync("task-1", cancellationToken));
app.MapPost("/reviews", (ReviewClient reviews) => reviews.RequestAsync("task-1"));
app.MapPost("/partners", (PartnerClient partners) => partners.NotifyAsync("task-1"));
await app.StartAsync();

// One request to the service itself: method and path are the program's arguments.
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
using var request = new HttpRequestMessage(HttpMethod.Parse(args[0]), args[1]);
using var response = await client.SendAsync(request);
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
await app.StopAsync();
return response.IsSuccessStatusCode ? 0 : 1;
