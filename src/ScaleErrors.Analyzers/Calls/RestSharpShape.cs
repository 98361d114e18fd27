namespace ScaleErrors.Analyzers.Calls;

/// <summary>How RestSharp hands back an outcome, from version 107 on: a failure comes with the exception that some of its methods throw.</summary>
internal static class RestSharpShape
{
    private const string Response = "RestSharp.RestResponseBase";
    private const string Exception = "System.Net.Http.HttpRequestException";
    private const string Headers = "RestSharp.RestResponseExtensions";

    public static ResponseShape Shape { get; } = new(
        ["RestSharp.RestResponse"],
        Exception,
        [
            new(Response, "StatusCode", ResponseRole.Status),
            new(Response, "IsSuccessful", ResponseRole.Success),
            new(Response, "IsSuccessStatusCode", ResponseRole.Success),
            new(Response, "ErrorException", ResponseRole.Failure),
            new(Response, "ResponseStatus", ResponseRole.Completion),
            new(Response, "StatusDescription", ResponseRole.StatusText),

            // It is for requests that got no answer.
            new(Response, "ErrorMessage", ResponseRole.Neutral),
            new(Response, "Content", ResponseRole.Body),
            new(Response, "RawBytes", ResponseRole.Body),
            new("RestSharp.RestResponse`1", "Data", ResponseRole.Body),
            new(Response, "Headers", ResponseRole.Headers),
            new(Response, "ContentHeaders", ResponseRole.Neutral),
            new(Response, "TrailingHeaders", ResponseRole.Neutral),
            new(Response, "ContentEncoding", ResponseRole.Neutral),
            new(Response, "ContentLength", ResponseRole.Neutral),
            new(Response, "ContentType", ResponseRole.Neutral),
            new(Response, "Cookies", ResponseRole.Neutral),
            new(Response, "MergedParameters", ResponseRole.Neutral),
            new(Response, "Request", ResponseRole.Neutral),
            new(Response, "ResponseUri", ResponseRole.Neutral),
            new(Response, "RootElement", ResponseRole.Neutral),
            new(Response, "Server", ResponseRole.Neutral),
            new(Response, "Version", ResponseRole.Neutral),
            new(Headers, "GetHeaderValue", ResponseRole.NamedHeader),
            new(Headers, "GetHeaderValues", ResponseRole.NamedHeader),
            new(Headers, "GetContentHeaderValue", ResponseRole.Neutral),
            new(Headers, "GetContentHeaderValues", ResponseRole.Neutral),
            new("RestSharp.ResponseThrowExtension", "ThrowIfError", ResponseRole.ThrowOnFailure),

            // The same response, with its body read.
            new("RestSharp.RestClientExtensions", "Deserialize", ResponseRole.Response),
            new(Exception, "StatusCode", ResponseRole.Status),
            new("System.Exception", "Message", ResponseRole.StatusText),
            new("System.Exception", "ToString", ResponseRole.StatusText),
        ])
    {
        NeverThrown = StatusPatterns.Of(404),
        Completion = new CompletionNames("Completed", "Error"),
    };

    /// <summary>The same before version 107: whatever the status code is, the request has completed, without an exception.</summary>
    public static ResponseShape Before107 { get; } = new(
        [OldResponse],
        null,
        [
            new(OldResponse, "StatusCode", ResponseRole.Status),
            new(OldResponse, "IsSuccessful", ResponseRole.Success),
            new(OldResponse, "StatusDescription", ResponseRole.StatusText),
            new(OldResponse, "ErrorException", ResponseRole.Neutral),
            new(OldResponse, "ErrorMessage", ResponseRole.Neutral),
            new(OldResponse, "ResponseStatus", ResponseRole.Neutral),
            new(OldResponse, "Content", ResponseRole.Body),
            new(OldResponse, "RawBytes", ResponseRole.Body),
            new("RestSharp.IRestResponse`1", "Data", ResponseRole.Body),
            new(OldResponse, "Headers", ResponseRole.Headers),
            new(OldResponse, "ContentEncoding", ResponseRole.Neutral),
            new(OldResponse, "ContentLength", ResponseRole.Neutral),
            new(OldResponse, "ContentType", ResponseRole.Neutral),
            new(OldResponse, "Cookies", ResponseRole.Neutral),
            new(OldResponse, "ProtocolVersion", ResponseRole.Neutral),
            new(OldResponse, "Request", ResponseRole.Neutral),
            new(OldResponse, "ResponseUri", ResponseRole.Neutral),
            new(OldResponse, "Server", ResponseRole.Neutral),
        ]);

    private const string OldResponse = "RestSharp.IRestResponse";
}
