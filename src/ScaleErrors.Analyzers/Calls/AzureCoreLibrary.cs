using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Azure.Core, which clients of AutoRest and TypeSpec send by: a pipeline leaves the response in the message that it was given.</summary>
internal static class AzureCoreLibrary
{
    private const string Pipeline = "Azure.Core.Pipeline.HttpPipeline";
    private const string Options = "Azure.Core.ClientOptions";
    private const string Context = "Azure.RequestContext";
    private const string Message = "Azure.Core.HttpMessage";
    private const string Request = "Azure.Core.Request";
    private const string UriBuilder = "Azure.Core.RequestUriBuilder";
    private const string Response = "Azure.Response";
    private const string Headers = "Azure.Core.ResponseHeaders";
    private const string Exception = "Azure.RequestFailedException";
    private const string Result = "Azure.NullableResponse`1";
    private const string GivenResult = "Azure.Response`1";

    private static readonly ResponseShape Shape = new(
        [Response],
        Exception,
        [
            new(Response, "Status", ResponseRole.Status),
            new(Response, "IsError", ResponseRole.NoSuccess),
            new(Response, "ReasonPhrase", ResponseRole.StatusText),
            new(Response, "ToString", ResponseRole.StatusText),
            new(Response, "Content", ResponseRole.Body),
            new(Response, "ContentStream", ResponseRole.Body),
            new(Response, "Headers", ResponseRole.Headers),
            new(Response, "ClientRequestId", ResponseRole.Neutral),
            new(Response, "Dispose", ResponseRole.Neutral),
            new(Response, "FromValue", ResponseRole.Holder),
            new(Headers, "TryGetValue", ResponseRole.NamedHeader),
            new(Headers, "TryGetValues", ResponseRole.NamedHeader),
            new(Headers, "Contains", ResponseRole.NamedHeader),
            new(Message, "Response", ResponseRole.Response),
            new(Message, "HasResponse", ResponseRole.Neutral),
            new(Message, "Request", ResponseRole.Neutral),
            new(Message, "BufferResponse", ResponseRole.Neutral),
            new(Message, "CancellationToken", ResponseRole.Neutral),
            new(Message, "Dispose", ResponseRole.Neutral),
            new(Message, "ExtractResponseContent", ResponseRole.Body),
            new(Result, "GetRawResponse", ResponseRole.Response),
            new(Result, "HasValue", ResponseRole.Neutral),
            new(Result, "Value", ResponseRole.Body),
            new(GivenResult, "Value", ResponseRole.Body),
            new(Context, "ErrorOptions", ResponseRole.Setting),
            new(Context, "AddClassifier", ResponseRole.Exemption),
            new(Exception, "Status", ResponseRole.Status),
            new(Exception, "GetRawResponse", ResponseRole.Response),

            // It is read from the body, or from a header.
            new(Exception, "ErrorCode", ResponseRole.Body),
            new("System.Exception", "Message", ResponseRole.StatusText),
            new("System.Exception", "ToString", ResponseRole.StatusText),
        ]);

    private static readonly RequestSource Source = new([], new(Request, "Uri"), new(Request, "Method"))
    {
        MethodType = "Azure.Core.RequestMethod",
        BuiltAddress = new(UriBuilder, "Uri") { Setters = ["Reset", "AppendRaw"] },
    };

    private static readonly DefaultRetry Retry = new(
        StatusPatterns.Parse("408, 429, 500, 502, 503, 504"),
        [
            new("Azure.Core.Pipeline.HttpPipelineBuilder", ["Build"]) { Given = [new("options", RetriesWithout: true)] },
            new("Azure.Core.Pipeline.HttpPipelineOptions", []) { Given = [new("options", RetriesWithout: true)] },
            new("Azure.Core.ClientOptions", [])
            {
                Count = MemberPath.To(new(Options, "Retry"), new ObjectMember("Azure.Core.RetryOptions", "MaxRetries")),
                Members = [MemberPath.To(new ObjectMember(Options, "RetryPolicy"))],
            },
            new("Azure.Core.Pipeline.RetryPolicy", []) { CountParameter = "maxRetries" },
            new(Pipeline, []) { Given = [new("policies", RetriesWithout: false)] },
        ]);

    public static readonly HttpLibrary Library = new(
        Shape,
        Source,
        [
            new(Pipeline, null, [ByMessage("SendAsync"), ByMessage("Send"), ByRequest("SendRequestAsync"), ByRequest("SendRequest")]),
        ])
    {
        Retry = Retry,
    };

    private static SendingMember ByMessage(string name) => new(name, RequestMethods.Any, null, "message")
    {
        RequestPart = new(Message, "Request"),
        ResponseParameter = "message",
    };

    private static SendingMember ByRequest(string name) => new(name, RequestMethods.Any, null, "request");
}
