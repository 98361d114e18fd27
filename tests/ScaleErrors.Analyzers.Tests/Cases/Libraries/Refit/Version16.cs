//! uses: refit16
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Refit;

public sealed record Batch(string Name);

public interface IBatches
{
    [Post("/v1/batches")]
    Task<Batch> CreateAsync([Body] Batch batch);

    [Post("/v1/batches/{name}/finalize")]
    Task<IApiResponse> FinalizeAsync(string name);

    [Get("/v1/batches/{name}")]
    Task<IApiResponse<Batch>> FindAsync(string name);

    [Get("")]
    Task<Batch> FollowAsync([Url] string link);
}

public interface ICollectedBatches
{
    [Post("/v1/batches")]
    Task<Batch> CreateAsync([Body] Batch batch);
}

public static class Startup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddRefitClient<IBatches>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"));
        services.AddHttpClient("collected", client => client.BaseAddress = new Uri("https://api.scale.com")).AddRefitClient<ICollectedBatches>();
    }
}

public sealed class Batches(IBatches api, ICollectedBatches collected)
{
    public Task<Batch> CreateAsync(Batch batch) => api.CreateAsync(batch); // expect: SCALE402 SCALE409 SCALE429

    public Task<Batch> CollectAsync(Batch batch) => collected.CreateAsync(batch); // expect: SCALE402 SCALE409 SCALE429

    public Task<Batch> FollowAsync() => api.FollowAsync("https://files.example.com/batch");

    public async Task<Batch?> TryCreateAsync(Batch batch)
    {
        try
        {
            return await api.CreateAsync(batch);
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            var found = await api.FindAsync(batch.Name); // expect: SCALE402 SCALE429
            return found.IsSuccessfulWithContent ? found.Content : null;
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests)
        {
            throw new InvalidOperationException("Ask Scale, or wait.", e);
        }
    }

    public async Task FinalizeAsync(string name)
    {
        var response = await api.FinalizeAsync(name); // expect: SCALE402
        if (response.HasResponseError(out var error) && error.StatusCode == HttpStatusCode.Conflict)
            return;
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too many batches.");
        await response.EnsureSuccessfulAsync();
        Console.WriteLine("It is final.");
    }
}

public static class Script
{
    public static async Task<string?> NameAsync(string name)
    {
        var api = RestService.ForGenerated<IBatches>("https://api.scale.com");
        var response = await api.FindAsync(name); // expect: SCALE402
        if (response.Error is ApiException { StatusCode: HttpStatusCode.TooManyRequests })
            return "later";
        return response.Content?.Name;
    }
}
