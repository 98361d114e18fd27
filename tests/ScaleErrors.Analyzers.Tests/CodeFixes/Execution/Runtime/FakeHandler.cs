using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>Answers as the scenario of the current run says, at once. Executed code gets it for the handler that would go to the network.</summary>
public sealed class FakeHandler : HttpClientHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var run = Recording.Current ?? throw new InvalidOperationException("A request was sent outside of a run.");
        return run.Answer(request, Read(request.Content));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    private static string Read(HttpContent? content)
    {
        if (content is null)
            return "";
        using var reader = new StreamReader(content.ReadAsStream());
        return reader.ReadToEnd();
    }
}
