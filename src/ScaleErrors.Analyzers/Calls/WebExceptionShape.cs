namespace ScaleErrors.Analyzers.Calls;

/// <summary>How the classes of <c>System.Net</c> hand back an outcome: a failure is an exception that has the response with it.</summary>
internal static class WebExceptionShape
{
    private const string Response = "System.Net.HttpWebResponse";
    private const string AnyResponse = "System.Net.WebResponse";
    private const string Exception = "System.Net.WebException";
    private const string Headers = "System.Net.WebHeaderCollection";
    private const string Names = "System.Collections.Specialized.NameValueCollection";

    public static ResponseShape Shape { get; } = new(
        [Response],
        Exception,
        [
            new(Exception, "Response", ResponseRole.Response),

            // It tells a failure with an answer from one without, and no answer from another.
            new(Exception, "Status", ResponseRole.Neutral),
            new(Response, "StatusCode", ResponseRole.Status),
            new(Response, "StatusDescription", ResponseRole.StatusText),
            new(AnyResponse, "GetResponseStream", ResponseRole.Body),
            new(AnyResponse, "Headers", ResponseRole.Headers),
            new(AnyResponse, "ContentLength", ResponseRole.Neutral),
            new(AnyResponse, "ContentType", ResponseRole.Neutral),
            new(AnyResponse, "ResponseUri", ResponseRole.Neutral),
            new(AnyResponse, "Close", ResponseRole.Neutral),
            new(AnyResponse, "Dispose", ResponseRole.Neutral),
            new(Response, "CharacterSet", ResponseRole.Neutral),
            new(Response, "ContentEncoding", ResponseRole.Neutral),
            new(Response, "Method", ResponseRole.Neutral),
            new(Response, "ProtocolVersion", ResponseRole.Neutral),
            new(Response, "GetResponseHeader", ResponseRole.NamedHeader),
            new(Headers, "this[]", ResponseRole.NamedHeader),
            new(Headers, "Get", ResponseRole.NamedHeader),
            new(Headers, "GetValues", ResponseRole.NamedHeader),
            new(Names, "this[]", ResponseRole.NamedHeader),
            new("System.Exception", "Message", ResponseRole.StatusText),
            new("System.Exception", "ToString", ResponseRole.StatusText),
        ]);
}
