using System.Net;
using Polly;
using Polly.Retry;

namespace Labeling;

/// <summary>Audits of tasks: sent by a pipeline that waits and tries again.</summary>
public sealed class AuditClient(HttpClient http)
{
    private static readonly ResiliencePipeline<HttpResponseMessage> Pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().HandleResult(response => response.StatusCode == HttpStatusCode.TooManyRequests),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.Headers.RetryAfter?.Delta),
            MaxRetryAttempts = 2,
        })
        .Build();

    public async Task<string> RequestAsync(string task, CancellationToken cancellationToken)
    {
        using var response = await Pipeline.ExecuteAsync(
            async token => await http.PostAsJsonAsync("audits", new { task }, token), cancellationToken);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new InvalidOperationException("Audits are not enabled: ask Scale.");
            case HttpStatusCode.Conflict:
                return "requested already";
            default:
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync(cancellationToken);
        }
    }
}
