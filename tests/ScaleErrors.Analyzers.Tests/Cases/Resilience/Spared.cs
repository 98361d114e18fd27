//! uses: resilience
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Cases.Resilience.Spared;

// Everything is tried again but what no retry can change: who gets a 402 or 409 gets it at once, and not like every other failure.
internal static class Setup
{
    public static readonly IAsyncPolicy<HttpResponseMessage> AllBut = Policy
        .HandleResult<HttpResponseMessage>(response => !response.IsSuccessStatusCode && !IsFinal(response.StatusCode))
        .WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt));

    public static void Configure(IServiceCollection services)
    {
        services.AddHttpClient<PipelineClient>(At).AddResilienceHandler("scale", builder => builder.AddRetry(new HttpRetryStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { IsSuccessStatusCode: false } response && !IsFinal(response.StatusCode)),
        }));
        services.AddHttpClient<PolicyClient>(At).AddPolicyHandler(AllBut);
    }

    private static bool IsFinal(HttpStatusCode statusCode) => statusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict;

    private static void At(HttpClient client) => client.BaseAddress = new Uri("https://api.scale.com/v1/");
}

internal sealed class PipelineClient(HttpClient http)
{
    public async Task CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/chat", task);
        response.EnsureSuccessStatusCode();
    }

    // What passes for success was not seen at all.
    public async Task ForgetAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
    }
}

internal sealed class PolicyClient(HttpClient http)
{
    public async Task<bool> CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/chat", task);
        return response.IsSuccessStatusCode;
    }

    public static async Task ByHandAsync(object task)
    {
        using var plain = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        using var response = await Setup.AllBut.ExecuteAsync(() => plain.PostAsJsonAsync("task/chat", task));
        response.EnsureSuccessStatusCode();
    }

    public static async Task ByHandAndForgottenAsync(object task)
    {
        using var plain = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        using var response = await Setup.AllBut.ExecuteAsync(() => plain.PostAsJsonAsync("task/chat", task)); // expect: SCALE402 SCALE409
    }
}
