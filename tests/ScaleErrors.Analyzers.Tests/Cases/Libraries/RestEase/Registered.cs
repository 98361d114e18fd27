//! uses: restease16
//! uses: resilience
using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RestEase;
using RestEase.HttpClientFactory;

public interface IQuick
{
    [Post("batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface ISetUp
{
    [Post("batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface IShared
{
    [Post("batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface ITyped
{
    [Get("tasks")]
    Task<string> GetAsync();
}

public interface IElsewhere
{
    [Post("batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface IRetried
{
    [Post("batches")]
    Task<string> CreateAsync([Body] string name);
}

public static class Registrations
{
    private static readonly Uri Scale = new("https://api.scale.com/v1/");

    public static IServiceCollection AddScale(this IServiceCollection services)
    {
        services.AddRestEaseClient<IQuick>("https://api.scale.com/v1");
        services.AddRestEaseClient<ISetUp>().ConfigureHttpClient(client => client.BaseAddress = Scale);
        services.AddHttpClient("scale", client => client.BaseAddress = Scale).UseWithRestEaseClient<IShared>();
        services.AddRestEaseClient(typeof(ITyped), Scale);
        services.AddRestEaseClient<IElsewhere>(new Uri("https://batches.example.com"));
        services.AddRestEaseClient<IRetried>(Scale, new AddRestEaseClientOptions<IRetried> { RequestModifier = (_, _) => Task.CompletedTask })
            .AddStandardResilienceHandler();
        return services;
    }
}

[ApiController]
[Route("batches")]
public sealed class BatchesController(IQuick quick, ISetUp setUp, IShared shared, IElsewhere elsewhere) : ControllerBase
{
    [HttpPost("quick")]
    public async Task<IActionResult> QuickAsync(string name) => Ok(await quick.CreateAsync(name)); // expect: SCALE402 SCALE409 SCALE429

    [HttpPost("setup")]
    public async Task<IActionResult> SetUpAsync(string name)
    {
        try
        {
            return Ok(await setUp.CreateAsync(name)); // expect: SCALE402
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
        {
            return StatusCode((int)e.StatusCode);
        }
        catch (ApiException)
        {
            return StatusCode(502);
        }
    }

    [HttpPost("shared")]
    public async Task<IActionResult> SharedAsync(string name)
    {
        try
        {
            return Ok(await shared.CreateAsync(name));
        }
        catch (ApiException e)
        {
            return StatusCode((int)e.StatusCode, e.Content);
        }
    }

    [HttpPost("elsewhere")]
    public async Task<IActionResult> ElsewhereAsync(string name) => Ok(await elsewhere.CreateAsync(name));

    [HttpPost("retried")]
    public async Task<IActionResult> RetriedAsync([FromServices] IRetried retried, string name)
    {
        return Ok(await retried.CreateAsync(name)); // expect: SCALE402 SCALE409
    }
}

public sealed class Poller(IServiceProvider provider)
{
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var typed = provider.GetRequiredService<ITyped>();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                Console.WriteLine(await typed.GetAsync()); // expect: SCALE402
            }
            catch (ApiException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(1000, cancellationToken);
            }
        }
    }
}
