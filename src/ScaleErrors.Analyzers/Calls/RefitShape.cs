using System.Linq;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>How Refit hands back an outcome: as its exception, as a response with that exception in it, or as the framework's response.</summary>
internal static class RefitShape
{
    private const string AnyResponse = "Refit.IApiResponse";
    private const string ResponseOf = "Refit.IApiResponse`1";
    private const string Response = "Refit.ApiResponse`1";
    private const string Exception = "Refit.ApiException";
    private const string AnyException = "Refit.ApiExceptionBase";
    private const string Extensions = "Refit.ApiResponseExtensions";
    private const string ValidationException = "Refit.ValidationApiException";

    public static ResponseShape Shape { get; } = new(
        [AnyResponse, HttpResponseMessageShape.Response],
        Exception,
        [
            .. HttpResponseMessageShape.Shape.Members,
            .. new[] { AnyResponse, Response }.SelectMany(type => new ResponseMember[]
            {
                new(type, "StatusCode", ResponseRole.Status),
                new(type, "Headers", ResponseRole.Headers),
                new(type, "ReasonPhrase", ResponseRole.StatusText),
                new(type, "RequestMessage", ResponseRole.Neutral),
                new(type, "Version", ResponseRole.Neutral),

                // Of later versions.
                new(type, "IsReceived", ResponseRole.Neutral),
                new(type, "HasRequestError", ResponseRole.Neutral),
                new(type, "HasResponseError", ResponseRole.TellsFailure),
            }),
            .. new[] { AnyResponse, ResponseOf, Response }.SelectMany(type => new ResponseMember[]
            {
                new(type, "IsSuccessStatusCode", ResponseRole.Success),
                new(type, "IsSuccessful", ResponseRole.Success),
                new(type, "Error", ResponseRole.Failure),
                new(type, "ContentHeaders", ResponseRole.Neutral),
            }),
            .. new[] { ResponseOf, Response }.SelectMany(type => new ResponseMember[]
            {
                new(type, "Content", ResponseRole.BodyOfSuccess),
                new(type, "HasContent", ResponseRole.BodyOfSuccess),
                new(type, "IsSuccessfulWithContent", ResponseRole.Success),
            }),
            new(Response, "Settings", ResponseRole.Neutral),
            new(Response, "EnsureSuccessStatusCodeAsync", ResponseRole.ThrowOnFailure),
            new(Response, "EnsureSuccessfulAsync", ResponseRole.ThrowOnFailure),
            new(Extensions, "EnsureSuccessStatusCodeAsync", ResponseRole.ThrowOnFailure),
            new(Extensions, "EnsureSuccessfulAsync", ResponseRole.ThrowOnFailure),
            new("System.IDisposable", "Dispose", ResponseRole.Neutral),
            new(Response, "Dispose", ResponseRole.Neutral),
            new(Exception, "StatusCode", ResponseRole.Status),
            new(Exception, "ReasonPhrase", ResponseRole.StatusText),
            new(Exception, "Headers", ResponseRole.Headers),
            new(Exception, "ContentHeaders", ResponseRole.Neutral),
            new(Exception, "Content", ResponseRole.Body),
            new(Exception, "HasContent", ResponseRole.Neutral),
            new(Exception, "GetContentAsAsync", ResponseRole.Body),
            new(Exception, "GetContentAs", ResponseRole.Body),
            new(Exception, "TryGetContentAs", ResponseRole.Body),
            .. new[] { Exception, AnyException }.SelectMany(type => new ResponseMember[]
            {
                new(type, "HttpMethod", ResponseRole.Neutral),
                new(type, "RequestMessage", ResponseRole.Neutral),
                new(type, "RefitSettings", ResponseRole.Neutral),
                new(type, "Uri", ResponseRole.Neutral),
            }),
            new(ValidationException, "Content", ResponseRole.Body),

            // Both make the exception of a response, as code of the user's own that chooses exceptions does.
            new(Exception, "Create", ResponseRole.MakesException),
            new("Refit.DefaultApiExceptionFactory", "CreateAsync", ResponseRole.Failure),
        ]);
}
