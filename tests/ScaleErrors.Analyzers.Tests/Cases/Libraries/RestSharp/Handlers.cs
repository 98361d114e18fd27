//! uses: restsharp
using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.Handlers;

internal sealed class RetryHandler : DelegatingHandler
{
    public RetryHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, ct);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == 4)
                return response;
            await Task.Delay(TimeSpan.FromSeconds(attempt), ct);
        }
    }
}

// The client below has a handler that waits.
internal sealed class TaskApi
{
    private readonly RestClient _overHttpClient =
        new(new HttpClient(new RetryHandler(new HttpClientHandler())) { BaseAddress = new Uri("https://api.scale.com/v1/") });

    private readonly RestClient _plain = new("https://api.scale.com/v1");

    public Task OverHttpClientAsync(object task) => _overHttpClient.PostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409

    public Task PlainAsync(object task) => _plain.PostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409 SCALE429

    public Task ByOptionsAsync(object task)
    {
        var client = new RestClient(new RestClientOptions("https://api.scale.com/v1") { ConfigureMessageHandler = inner => new RetryHandler(inner) });
        return client.PostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409
    }
}
