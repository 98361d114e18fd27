using System.Collections.Immutable;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Clients that Kiota generates: request builders that send by an adapter. A failure is an exception, which the call maps to the status code.</summary>
internal static class KiotaLibrary
{
    private const string Adapter = "Microsoft.Kiota.Abstractions.IRequestAdapter";
    private const string HttpAdapter = "Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter";
    private const string Option = "Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options.RetryHandlerOption";
    private const string Request = "Microsoft.Kiota.Abstractions.RequestInformation";
    private const string Exception = "Microsoft.Kiota.Abstractions.ApiException";
    private const string HeaderTable = "System.Collections.Generic.IDictionary`2";

    private static readonly ResponseShape Shape = new(
        [],
        Exception,
        [
            new(Exception, "ResponseStatusCode", ResponseRole.Status),
            new(Exception, "ResponseHeaders", ResponseRole.Headers),
            new(HeaderTable, "TryGetValue", ResponseRole.NamedHeader),
            new(HeaderTable, "ContainsKey", ResponseRole.NamedHeader),
            new(HeaderTable, "this[]", ResponseRole.NamedHeader),
            new("System.Exception", "Message", ResponseRole.StatusText),
            new("System.Exception", "ToString", ResponseRole.StatusText),
        ])
    {
        ResponseTaker = "Microsoft.Kiota.Abstractions.IResponseHandler",
    };

    // The templates of addresses begin with {+baseurl}, which the adapter fills in.
    private static readonly RequestSource Source = new(
        [MemberPath.To(new ObjectMember(Adapter, "BaseUrl"))], new(Request, "UrlTemplate", "urlTemplate"), new(Request, "HttpMethod", "method"))
    {
        MethodType = "Microsoft.Kiota.Abstractions.Method",
        Transport = new(HttpAdapter, "httpClient", "httpClient"),
    };

    private static readonly DefaultRetry Retry = new(
        StatusPatterns.Parse("429, 503, 504"),
        [
            new(HttpAdapter, []) { Given = [new("httpClient", RetriesWithout: true)] },
            new("Microsoft.Kiota.Http.HttpClientLibrary.KiotaClientFactory", ["Create"])
            {
                Given = [new("optionsForHandlers", RetriesWithout: true), new("handlers", RetriesWithout: true)],
            },
            new("Microsoft.Kiota.Http.HttpClientLibrary.KiotaClientFactory", ["CreateDefaultHandlers"]) { Given = [new("optionsForHandlers", RetriesWithout: true)] },
            new("Microsoft.Kiota.Http.HttpClientLibrary.Middleware.RetryHandler", []) { Given = [new("retryOption", RetriesWithout: true)] },
            new(Option, []) { Count = MemberPath.To(new ObjectMember(Option, "MaxRetry")) },
            new("System.Net.Http.HttpClient", []) { Given = [new("handler", RetriesWithout: false)] },
            new("System.Net.Http.HttpClientHandler", []) { Never = true },
            new("System.Net.Http.SocketsHttpHandler", []) { Never = true },
        ]);

    private static readonly ImmutableArray<SendingMember> Members =
    [
        Sending("SendAsync"), Sending("SendCollectionAsync"), Sending("SendPrimitiveAsync"), Sending("SendPrimitiveCollectionAsync"), Sending("SendNoContentAsync"),
    ];

    public static readonly HttpLibrary Library = new(
        Shape,
        Source,
        [
            new(Adapter, null, Members),
            new(HttpAdapter, null, Members),
        ])
    {
        Retry = Retry,
    };

    private static SendingMember Sending(string name) => new(name, RequestMethods.Any, null, "requestInfo", FailureForm.Exception) { ErrorMappingParameter = "errorMapping" };
}
