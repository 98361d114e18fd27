using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Labeling;

/// <summary>Sends every request to a server on this machine instead, for trying the program out. The Host header stays Scale's.</summary>
internal sealed class LoopbackHandler : DelegatingHandler
{
    private static readonly string? Port = Environment.GetEnvironmentVariable("SCALE_LOOPBACK_PORT");

    public LoopbackHandler()
        : base(new HttpClientHandler())
    {
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Port == null || request.RequestUri == null)
        {
            throw new InvalidOperationException("Set SCALE_LOOPBACK_PORT: this program does not talk to the real Scale.");
        }

        request.Headers.Host ??= request.RequestUri.Host;
        request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = "http", Host = "127.0.0.1", Port = int.Parse(Port) }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
