namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// How Flurl.Http hands back an outcome: a failure is an exception that has the call with its response. Up to version 2 the response is that of the
/// HttpClient.
/// </summary>
internal static class FlurlShape
{
    private const string Response = "Flurl.Http.IFlurlResponse";
    private const string ResponseClass = "Flurl.Http.FlurlResponse";
    private const string Exception = "Flurl.Http.FlurlHttpException";
    private const string Call = "Flurl.Http.FlurlCall";
    private const string OldCall = "Flurl.Http.HttpCall";
    private const string Tails = "Flurl.Http.ResponseExtensions";
    private const string OldTails = "Flurl.Http.HttpResponseMessageExtensions";
    private const string Message = "System.Net.Http.HttpResponseMessage";
    private const string MessageException = "System.Net.Http.HttpRequestException";
    private const string Headers = "Flurl.Util.INameValueListBase`1";

    public static ResponseShape Shape { get; } = new(
        [Response, Message],
        Exception,
        [
            new(Response, "StatusCode", ResponseRole.Status),
            new(Response, "ResponseMessage", ResponseRole.Response),
            new(Response, "Headers", ResponseRole.Headers),
            new(Response, "Cookies", ResponseRole.Neutral),
            new(Response, "GetJsonAsync", ResponseRole.Body),
            new(Response, "GetStringAsync", ResponseRole.Body),
            new(Response, "GetStreamAsync", ResponseRole.Body),
            new(Response, "GetBytesAsync", ResponseRole.Body),
            new(ResponseClass, "StatusCode", ResponseRole.Status),
            new(ResponseClass, "ResponseMessage", ResponseRole.Response),
            new(ResponseClass, "Headers", ResponseRole.Headers),
            new(ResponseClass, "Dispose", ResponseRole.Neutral),
            new(Headers, "Contains", ResponseRole.NamedHeader),
            new(Headers, "FirstOrDefault", ResponseRole.NamedHeader),
            new(Headers, "GetAll", ResponseRole.NamedHeader),
            new(Headers, "TryGetFirst", ResponseRole.NamedHeader),

            // The tails of a call: what they read, they read when the response has come.
            new(Tails, "ReceiveJson", ResponseRole.Body),
            new(Tails, "ReceiveString", ResponseRole.Body),
            new(Tails, "ReceiveStream", ResponseRole.Body),
            new(Tails, "ReceiveBytes", ResponseRole.Body),
            new(OldTails, "ReceiveJson", ResponseRole.Body),
            new(OldTails, "ReceiveJsonList", ResponseRole.Body),
            new(OldTails, "ReceiveString", ResponseRole.Body),
            new(OldTails, "ReceiveStream", ResponseRole.Body),
            new(OldTails, "ReceiveBytes", ResponseRole.Body),
            new(OldTails, "GetHeaderValue", ResponseRole.NamedHeader),
            new(Exception, "StatusCode", ResponseRole.Status),
            new(Exception, "Call", ResponseRole.Response),
            new(Exception, "GetResponseJsonAsync", ResponseRole.Body),
            new(Exception, "GetResponseStringAsync", ResponseRole.Body),
            new(Call, "Response", ResponseRole.Response),
            new(Call, "HttpResponseMessage", ResponseRole.Response),
            new(Call, "Succeeded", ResponseRole.Success),
            new(Call, "Exception", ResponseRole.Failure),
            new(Call, "Completed", ResponseRole.Neutral),
            new(Call, "Duration", ResponseRole.Neutral),
            new(Call, "HttpRequestMessage", ResponseRole.Neutral),
            new(Call, "Request", ResponseRole.Neutral),
            new(Call, "RequestBody", ResponseRole.Neutral),
            new(Call, "ToString", ResponseRole.Neutral),
            new(OldCall, "Response", ResponseRole.Response),
            new(OldCall, "HttpStatus", ResponseRole.Status),
            new(OldCall, "Succeeded", ResponseRole.Success),
            new(OldCall, "Exception", ResponseRole.Failure),
            new(OldCall, "Completed", ResponseRole.Neutral),
            new(OldCall, "Duration", ResponseRole.Neutral),
            new(OldCall, "FlurlRequest", ResponseRole.Neutral),
            new(OldCall, "Request", ResponseRole.Neutral),
            new(OldCall, "RequestBody", ResponseRole.Neutral),
            .. HttpResponseMessageShape.Members,
            new(Message, "EnsureSuccessStatusCode", ResponseRole.ThrowOnFailure) { Exception = MessageException },
        ]);
}
