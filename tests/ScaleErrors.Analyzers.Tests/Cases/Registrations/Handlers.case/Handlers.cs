using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Registrations.Handlers;

internal sealed class ThrottlingHandler : DelegatingHandler
{
    public ThrottlingHandler()
    {
    }

    public ThrottlingHandler(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt == 4)
                return response;
            response.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt), cancellationToken);
        }
    }
}

internal sealed class NotEnabledHandler(Action<string> tell) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.PaymentRequired)
            tell("Contact Scale.");
        return response;
    }
}

internal sealed class KeyHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("X-Key", "key");
        return base.SendAsync(request, cancellationToken);
    }
}
