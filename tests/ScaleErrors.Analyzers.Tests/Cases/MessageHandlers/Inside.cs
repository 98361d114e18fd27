using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.MessageHandlers.Inside;

// Inside a handler, base.SendAsync hands the response on; a client of the handler's own is another matter.
public sealed class RedirectingHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri("https://api.scale.com/v1/tasks");
        return base.SendAsync(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri("https://api.scale.com/v1/tasks");
        return base.Send(request, cancellationToken);
    }
}

public sealed class CheckingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri("https://api.scale.com/v1/tasks");
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            response = await base.SendAsync(request, cancellationToken);
        return response;
    }
}

public sealed class TokenHandler : DelegatingHandler
{
    private static readonly HttpClient Tokens = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var token = await Tokens.PostAsync("tokens", null, cancellationToken); // expect: SCALE402 SCALE409 SCALE429
        token.EnsureSuccessStatusCode();
        request.Headers.Add("X-Token", await token.Content.ReadAsStringAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}

// The token's own failures are told apart; the rest is handed on.
public sealed class CarefulTokenHandler : DelegatingHandler
{
    private static readonly HttpClient Tokens = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var token = await Tokens.GetAsync("tokens", cancellationToken); // expect: SCALE402
        if (token.StatusCode == HttpStatusCode.TooManyRequests)
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request };
        token.EnsureSuccessStatusCode();
        request.Headers.Add("X-Token", await token.Content.ReadAsStringAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
