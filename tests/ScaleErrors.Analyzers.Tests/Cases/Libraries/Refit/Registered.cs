//! uses: refit
using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Refit;

public sealed record Batch(string Name);

public sealed class ScaleOptions
{
    public string BaseUrl { get; set; } = "https://api.scale.com";
}

public interface IBatchApi
{
    [Post("/v1/batches")]
    Task<Batch> CreateAsync([Body] Batch batch);

    [Get("/v1/batches/{name}")]
    Task<IApiResponse<Batch>> FindAsync(string name);
}

public interface ITaskApi
{
    [Get("/v1/task/{id}")]
    Task<string> GetAsync(string id);
}

public interface IChatApi
{
    [Post("/v2/task/chat")]
    Task<string> AskAsync([Body] string question);
}

public interface IWeatherApi
{
    [Post("/forecast")]
    Task<string> AskAsync([Body] string place);
}

public interface IFilesApi
{
    [Multipart]
    [Post("/v1/files/upload")]
    Task<string> UploadAsync([AliasAs("file")] string file);
}

public interface IStudioApi
{
    [Put("/studio/assignments")]
    Task AssignAsync([Body] string assignment);
}

public interface ITeamsApi
{
    [Post("/v1/teams/invite")]
    Task InviteAsync([Body] string email);
}

public static class Startup
{
    public static void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRefitClient<IBatchApi>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"));
        services.AddRefitClient<ITaskApi>(new RefitSettings { Buffered = true })
            .ConfigureHttpClient((provider, client) => client.BaseAddress = new Uri(provider.GetRequiredService<IOptions<ScaleOptions>>().Value.BaseUrl));
        services.AddRefitClient<IWeatherApi>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://weather.example.com"));
        services.AddRefitClient(typeof(IChatApi)).ConfigureHttpClient(UseScale);
        services.AddHttpClient("files", client => client.BaseAddress = new Uri("https://api.scale.com"))
            .AddTypedClient(client => RestService.For<IFilesApi>(client));
        services.AddSingleton(RestService.For<IStudioApi>("https://api.scale.com"));
        services.AddScoped(provider => RestService.For<ITeamsApi>(provider.GetRequiredService<IHttpClientFactory>().CreateClient("files")));
        services.AddHostedService<BatchWorker>();
    }

    private static void UseScale(HttpClient client) => client.BaseAddress = new Uri("https://api.scale.com/");

    public static void Map(WebApplication app)
    {
        app.MapPost("/batches", async (Batch batch, IBatchApi api) => await api.CreateAsync(batch)); // expect: SCALE402 SCALE409 SCALE429
        app.MapPost("/weather", async (string place, IWeatherApi api) => await api.AskAsync(place));
        app.MapPost("/chat", async (HttpContext context, string question) =>
        {
            var api = context.RequestServices.GetRequiredService<IChatApi>();
            try
            {
                return Results.Ok(await api.AskAsync(question));
            }
            catch (ApiException e)
            {
                return Results.StatusCode((int)e.StatusCode);
            }
        });
    }
}

public sealed class BatchWorker(IBatchApi batches, ITaskApi tasks) : Microsoft.Extensions.Hosting.BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var batch = await batches.FindAsync("today"); // expect: SCALE402 SCALE429
            if (!batch.IsSuccessStatusCode)
                await batches.CreateAsync(new Batch("today")); // expect: SCALE402 SCALE409 SCALE429
            await tasks.GetAsync("last"); // expect: SCALE402 SCALE429
        }
    }
}

public sealed class Studio(IStudioApi studio, IFilesApi files, IWeatherApi weather)
{
    public async Task<string> PrepareAsync(string file, string assignment)
    {
        var id = await files.UploadAsync(file); // expect: SCALE402 SCALE409 SCALE429
        try
        {
            await studio.AssignAsync(assignment); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (ApiException e)
        {
            throw new InvalidOperationException($"Scale said {e.StatusCode}.", e.InnerException);
        }

        return id + await weather.AskAsync("here");
    }
}

public sealed class Teams
{
    private readonly ITeamsApi _teams;

    public Teams(ITeamsApi teams) => _teams = teams;

    public async Task InviteAsync(string email)
    {
        try
        {
            await _teams.InviteAsync(email);
        }
        catch (ValidationApiException e) when (e.Content?.Status == 400)
        {
            throw new ArgumentException(e.Content.Detail, nameof(email));
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            // Invited already.
            Console.WriteLine(email);
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired)
        {
            throw new TimeoutException("Try again later, or ask Scale.", e);
        }
    }
}
