namespace ScaleErrors.Analyzers.Calls;

/// <summary>How RestEase hands back an outcome: a failure is its exception; where a failure is allowed, it comes as the response does.</summary>
internal static class RestEaseShape
{
    private const string Response = "RestEase.Response`1";
    private const string Exception = "RestEase.ApiException";

    public static ResponseShape Shape { get; } = new(
        [Response, HttpResponseMessageShape.Response],
        Exception,
        [
            .. HttpResponseMessageShape.Shape.Members,
            new(Response, "ResponseMessage", ResponseRole.Response),
            new(Response, "StringContent", ResponseRole.Body),
            new(Response, "GetContent", ResponseRole.Body),
            new(Response, "Dispose", ResponseRole.Neutral),
            new(Exception, "StatusCode", ResponseRole.Status),
            new(Exception, "ReasonPhrase", ResponseRole.StatusText),
            new(Exception, "Headers", ResponseRole.Headers),
            new(Exception, "ContentHeaders", ResponseRole.Neutral),
            new(Exception, "Content", ResponseRole.Body),
            new(Exception, "HasContent", ResponseRole.Neutral),
            new(Exception, "DeserializeContent", ResponseRole.Body),
            new(Exception, "RequestMethod", ResponseRole.Neutral),
            new(Exception, "RequestUri", ResponseRole.Neutral),
        ]);
}
