using System;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Refit;

public interface IApiResponse : IDisposable
{
    HttpResponseHeaders Headers { get; }

    HttpContentHeaders? ContentHeaders { get; }

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
    bool IsSuccessStatusCode { get; }

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
    bool IsSuccessful { get; }

    HttpStatusCode StatusCode { get; }

    string? ReasonPhrase { get; }

    HttpRequestMessage? RequestMessage { get; }

    Version Version { get; }

    ApiException? Error { get; }
}

public interface IApiResponse<out T> : IApiResponse
{
    new ApiException? Error { get; }

    new HttpContentHeaders? ContentHeaders { get; }

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
    new bool IsSuccessStatusCode { get; }

    [MemberNotNullWhen(true, nameof(Content))]
    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
    new bool IsSuccessful { get; }

    T? Content { get; }
}

public sealed class ApiResponse<T>(HttpResponseMessage response, T? content, RefitSettings settings, ApiException? error = null) : IApiResponse<T>
{
    public T? Content { get; } = content;

    public RefitSettings Settings { get; } = settings;

    public HttpResponseHeaders Headers => response.Headers;

    public HttpContentHeaders? ContentHeaders => throw null!;

    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccessStatusCode => throw null!;

    [MemberNotNullWhen(true, nameof(Content))]
    [MemberNotNullWhen(true, nameof(ContentHeaders))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccessful => throw null!;

    public string? ReasonPhrase => throw null!;

    public HttpRequestMessage? RequestMessage => throw null!;

    public HttpStatusCode StatusCode => throw null!;

    public Version Version => throw null!;

    public ApiException? Error { get; private set; } = error;

    public void Dispose()
    {
    }

    public Task<ApiResponse<T>> EnsureSuccessStatusCodeAsync() => throw null!;

    public Task<ApiResponse<T>> EnsureSuccessfulAsync() => throw null!;
}

[Serializable]
public class ApiException : Exception
{
    protected ApiException(
        HttpRequestMessage message,
        HttpMethod httpMethod,
        string? content,
        HttpStatusCode statusCode,
        string? reasonPhrase,
        HttpResponseHeaders headers,
        RefitSettings refitSettings,
        Exception? innerException = null) => throw null!;

    public HttpStatusCode StatusCode => throw null!;

    public string? ReasonPhrase => throw null!;

    public HttpResponseHeaders Headers => throw null!;

    public HttpMethod HttpMethod => throw null!;

    public Uri? Uri => throw null!;

    public HttpRequestMessage RequestMessage => throw null!;

    public HttpContentHeaders? ContentHeaders => throw null!;

    public string? Content => throw null!;

    [MemberNotNullWhen(true, nameof(Content))]
    public bool HasContent => throw null!;

    public RefitSettings RefitSettings => throw null!;

    public Task<T?> GetContentAsAsync<T>() => throw null!;

    public static Task<ApiException> Create(
        HttpRequestMessage message, HttpMethod httpMethod, HttpResponseMessage response, RefitSettings refitSettings, Exception? innerException = null) => throw null!;

    public static Task<ApiException> Create(
        string exceptionMessage,
        HttpRequestMessage message,
        HttpMethod httpMethod,
        HttpResponseMessage response,
        RefitSettings refitSettings,
        Exception? innerException = null) => throw null!;
}

public class ProblemDetails
{
    public string? Title { get; set; }

    public int Status { get; set; }

    public string? Detail { get; set; }

    public string? Type { get; set; }

    public string? Instance { get; set; }
}

[Serializable]
public class ValidationApiException : ApiException
{
    private ValidationApiException()
        : base(null!, null!, null, default, null, null!, null!)
    {
    }

    public static ValidationApiException Create(ApiException exception) => throw null!;

    public new ProblemDetails? Content => throw null!;
}
