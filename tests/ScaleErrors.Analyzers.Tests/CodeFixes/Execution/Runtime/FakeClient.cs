using System.Net.Http;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>A client that never goes to the network. Executed code gets it for each <c>new HttpClient</c>.</summary>
public sealed class FakeClient : HttpClient
{
    public FakeClient()
        : base(new FakeHandler())
    {
    }

    public FakeClient(HttpMessageHandler handler)
        : base(OnFake(handler))
    {
    }

    public FakeClient(HttpMessageHandler handler, bool disposeHandler)
        : base(OnFake(handler), disposeHandler)
    {
    }

    // The author's own handlers stay; what they hand on to does not.
    private static HttpMessageHandler OnFake(HttpMessageHandler handler)
    {
        if (handler is not DelegatingHandler outer)
            return new FakeHandler();
        outer.InnerHandler = outer.InnerHandler is null ? new FakeHandler() : OnFake(outer.InnerHandler);
        return outer;
    }
}
