using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>System.ClientModel, which newer generated clients send by: a pipeline leaves the response in the message that it was given.</summary>
internal static class ClientModelLibrary
{
    private const string Pipeline = "System.ClientModel.Primitives.ClientPipeline";
    private const string Message = "System.ClientModel.Primitives.PipelineMessage";
    private const string Request = "System.ClientModel.Primitives.PipelineRequest";
    private const string Response = "System.ClientModel.Primitives.PipelineResponse";
    private const string Headers = "System.ClientModel.Primitives.PipelineResponseHeaders";
    private const string Exception = "System.ClientModel.ClientResultException";
    private const string Result = "System.ClientModel.ClientResult";
    private const string ResultWithValue = "System.ClientModel.ClientResult`1";

    private static readonly ResponseShape Shape = new(
        [Response],
        Exception,
        [
            new(Response, "Status", ResponseRole.Status),
            new(Response, "IsError", ResponseRole.NoSuccess),
            new(Response, "ReasonPhrase", ResponseRole.StatusText),
            new(Response, "Content", ResponseRole.Body),
            new(Response, "ContentStream", ResponseRole.Body),
            new(Response, "BufferContent", ResponseRole.Body),
            new(Response, "BufferContentAsync", ResponseRole.Body),
            new(Response, "Headers", ResponseRole.Headers),
            new(Response, "Dispose", ResponseRole.Neutral),
            new(Headers, "TryGetValue", ResponseRole.NamedHeader),
            new(Headers, "TryGetValues", ResponseRole.NamedHeader),
            new(Message, "Response", ResponseRole.Response),
            new(Message, "ExtractResponse", ResponseRole.Response),
            new(Message, "Request", ResponseRole.Neutral),
            new(Message, "BufferResponse", ResponseRole.Neutral),
            new(Message, "CancellationToken", ResponseRole.Neutral),
            new(Message, "Dispose", ResponseRole.Neutral),
            new(Result, "FromResponse", ResponseRole.Holder),
            new(Result, "FromValue", ResponseRole.Holder),
            new(Result, "FromOptionalValue", ResponseRole.Holder),
            new(Result, "GetRawResponse", ResponseRole.Response),
            new(ResultWithValue, "Value", ResponseRole.Body),
            new("System.ClientModel.Primitives.RequestOptions", "ErrorOptions", ResponseRole.Setting),
            new(Exception, "CreateAsync", ResponseRole.MakesException),
            new(Exception, "Status", ResponseRole.Status),
            new(Exception, "GetRawResponse", ResponseRole.Response),
            new("System.Exception", "Message", ResponseRole.StatusText),
            new("System.Exception", "ToString", ResponseRole.StatusText),
        ]);

    private static readonly RequestSource Source = new([], MadeBy("Uri", "uri"), MadeBy("Method", "method"));

    private static readonly DefaultRetry Retry = new(
        StatusPatterns.Parse("408, 429, 500, 502, 503, 504"),
        [
            new(Pipeline, ["Create"]) { Given = [new("options", RetriesWithout: true)] },
            new("System.ClientModel.Primitives.ClientPipelineOptions", [])
            {
                Members = [MemberPath.To(new ObjectMember("System.ClientModel.Primitives.ClientPipelineOptions", "RetryPolicy"))],
            },
            new("System.ClientModel.Primitives.ClientRetryPolicy", []) { CountParameter = "maxRetries" },
        ]);

    public static readonly HttpLibrary Library = new(Shape, Source, [new(Pipeline, null, [Sending("SendAsync"), Sending("Send")])])
    {
        Retry = Retry,
    };

    // pipeline.CreateMessage(uri, "POST")
    private static ObjectMember MadeBy(string name, string parameter) =>
        new(Request, name) { Factory = new ObjectFactory(["CreateMessage"], [parameter], Pipeline) };

    private static SendingMember Sending(string name) => new(name, RequestMethods.Any, null, "message")
    {
        RequestPart = new(Message, "Request"),
        ResponseParameter = "message",
    };
}
