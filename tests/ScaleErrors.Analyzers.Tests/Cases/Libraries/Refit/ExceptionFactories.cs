//! uses: refit
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Refit;

public class ScaleFailedException(string message) : Exception(message);

public sealed class ThrottledException() : ScaleFailedException("Too many requests.");

public sealed class ScaleStatusException(HttpStatusCode status) : Exception
{
    public HttpStatusCode Status { get; } = status;
}

public interface ITellingApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface ILumpingApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface IQuietApi
{
    [Post("/v1/batches")]
    Task<string?> CreateAsync([Body] string name);
}

public interface IStatusApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface IDefaultApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public interface IUnseenApi
{
    [Post("/v1/batches")]
    Task<string> CreateAsync([Body] string name);
}

public static class Api
{
    private static readonly RefitSettings Telling = new()
    {
        ExceptionFactory = async response =>
        {
            if (response.IsSuccessStatusCode)
                return null;
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return new ThrottledException();
            return new ScaleFailedException(await response.Content.ReadAsStringAsync());
        },
    };

    public static ITellingApi TellingApi { get; } = RestService.For<ITellingApi>("https://api.scale.com", Telling);

    public static ILumpingApi LumpingApi { get; } = RestService.For<ILumpingApi>(
        "https://api.scale.com", new RefitSettings { ExceptionFactory = FailAsync });

    public static IQuietApi QuietApi { get; } = RestService.For<IQuietApi>(
        "https://api.scale.com", new RefitSettings { ExceptionFactory = _ => Task.FromResult<Exception?>(null) });

    public static void Configure(IServiceCollection services, RefitSettings given)
    {
        services.AddRefitClient<IStatusApi>(new RefitSettings { ExceptionFactory = StatusOf })
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"));
        services.AddRefitClient<IDefaultApi>(provider =>
        {
            var settings = new RefitSettings();
            settings.ExceptionFactory = async response => response.StatusCode == HttpStatusCode.Conflict
                ? new InvalidOperationException("There is such a batch.")
                : await new DefaultApiExceptionFactory(settings).CreateAsync(response);
            return settings;
        }).ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"));
        services.AddRefitClient<IUnseenApi>(given)
            .ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"));
    }

    private static Task<Exception?> FailAsync(HttpResponseMessage response) =>
        Task.FromResult(response.IsSuccessStatusCode ? null : (Exception?)new ScaleFailedException("Scale failed."));

    private static async Task<Exception?> StatusOf(HttpResponseMessage response)
    {
        await Task.Yield();
        return response.IsSuccessStatusCode ? null : new ScaleStatusException(response.StatusCode);
    }
}

public sealed class Batches(IStatusApi status, IDefaultApi standard, IUnseenApi unseen)
{
    public async Task CreateAsync(string name)
    {
        await Api.TellingApi.CreateAsync(name); // expect: SCALE402 SCALE409
        await Api.LumpingApi.CreateAsync(name); // expect: SCALE402 SCALE409 SCALE429
        await Api.QuietApi.CreateAsync(name); // expect: SCALE402 SCALE409 SCALE429
        await standard.CreateAsync(name); // expect: SCALE402 SCALE429
        await unseen.CreateAsync(name);
    }

    public async Task<bool> TryAsync(string name)
    {
        try
        {
            await status.CreateAsync(name); // expect: SCALE402
            return true;
        }
        catch (ScaleStatusException e) when (e.Status == HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Too many batches.", e);
        }
        catch (ScaleStatusException e) when (e.Status == HttpStatusCode.Conflict)
        {
            throw new ArgumentException("There is such a batch.", nameof(name), e);
        }
        catch (ScaleStatusException)
        {
            return false;
        }
    }

    // The exception of the library is never thrown here.
    public async Task<bool> TryForNothingAsync(string name)
    {
        try
        {
            await Api.LumpingApi.CreateAsync(name); // expect: SCALE402 SCALE409 SCALE429
            return true;
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict or HttpStatusCode.PaymentRequired)
        {
            throw new InvalidOperationException("Told apart.", e);
        }
        catch (ScaleFailedException)
        {
            return false;
        }
    }
}
