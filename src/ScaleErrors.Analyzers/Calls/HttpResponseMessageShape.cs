using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>How <c>System.Net.Http</c> hands back an outcome.</summary>
internal static class HttpResponseMessageShape
{
    /// <summary>The metadata name of the response.</summary>
    public const string Response = "System.Net.Http.HttpResponseMessage";

    private const string Exception = "System.Net.Http.HttpRequestException";
    private const string ResponseHeaders = "System.Net.Http.Headers.HttpResponseHeaders";
    private const string Headers = "System.Net.Http.Headers.HttpHeaders";

    /// <summary>What tells about the outcome.</summary>
    public static ImmutableArray<ResponseMember> Members { get; } =
        [
            new(Response, "StatusCode", ResponseRole.Status),
            new(Response, "IsSuccessStatusCode", ResponseRole.Success),
            new(Response, "EnsureSuccessStatusCode", ResponseRole.ThrowOnFailure) { Exception = Exception },
            new(Response, "Content", ResponseRole.Body),
            new(Response, "ReasonPhrase", ResponseRole.StatusText),
            new(Response, "ToString", ResponseRole.StatusText),
            new(Response, "Headers", ResponseRole.Headers),
            new(Response, "TrailingHeaders", ResponseRole.Neutral),
            new(Response, "RequestMessage", ResponseRole.Neutral),
            new(Response, "Version", ResponseRole.Neutral),
            new(Response, "Dispose", ResponseRole.Neutral),
            new(ResponseHeaders, "RetryAfter", ResponseRole.RetryAfter),
            new(Headers, "TryGetValues", ResponseRole.NamedHeader),
            new(Headers, "GetValues", ResponseRole.NamedHeader),
            new(Headers, "Contains", ResponseRole.NamedHeader),
            new("System.Net.Http.HttpContent", "Headers", ResponseRole.Neutral),
            new(Exception, "StatusCode", ResponseRole.Status),
            new("System.Exception", "Message", ResponseRole.StatusText),
            new("System.Exception", "ToString", ResponseRole.StatusText),
        ];

    public static ResponseShape Shape { get; } = new([Response], Exception, Members);
}
