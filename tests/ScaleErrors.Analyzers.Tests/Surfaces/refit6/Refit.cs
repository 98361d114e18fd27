// Refit 6.3: what differs from version 8 in the form of its responses. Only signatures.
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Refit;

public abstract class HttpMethodAttribute(string path) : Attribute
{
    public abstract HttpMethod Method { get; }

    public virtual string Path { get; protected set; } = path;
}

[AttributeUsage(AttributeTargets.Method)]
public class GetAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class PostAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Parameter)]
public class BodyAttribute : Attribute
{
}

public class RefitSettings
{
    public Func<HttpResponseMessage, Task<Exception?>> ExceptionFactory { get; set; } = null!;
}

public interface IApiResponse : IDisposable
{
    HttpResponseHeaders Headers { get; }

    HttpContentHeaders? ContentHeaders { get; }

    bool IsSuccessStatusCode { get; }

    HttpStatusCode StatusCode { get; }

    string? ReasonPhrase { get; }

    HttpRequestMessage? RequestMessage { get; }

    Version Version { get; }

    ApiException? Error { get; }
}

public interface IApiResponse<out T> : IApiResponse
{
    T? Content { get; }
}

public sealed class ApiResponse<T>(HttpResponseMessage response, T? content, RefitSettings settings, ApiException? error = null) : IApiResponse<T>
{
    public T? Content { get; } = content;

    public RefitSettings Settings { get; } = settings;

    public HttpResponseHeaders Headers => response.Headers;

    public HttpContentHeaders? ContentHeaders => throw null!;

    public bool IsSuccessStatusCode => throw null!;

    public string? ReasonPhrase => throw null!;

    public HttpRequestMessage? RequestMessage => throw null!;

    public HttpStatusCode StatusCode => throw null!;

    public Version Version => throw null!;

    public ApiException? Error { get; private set; } = error;

    public void Dispose()
    {
    }

    public Task<ApiResponse<T>> EnsureSuccessStatusCodeAsync() => throw null!;
}

[Serializable]
public class ApiException : Exception
{
    protected ApiException() => throw null!;

    public HttpStatusCode StatusCode => throw null!;

    public string? ReasonPhrase => throw null!;

    public HttpResponseHeaders Headers => throw null!;

    public string? Content => throw null!;

    public bool HasContent => throw null!;

    public Task<T?> GetContentAsAsync<T>() => throw null!;
}

public static class RestService
{
    public static T For<T>(HttpClient client) => throw null!;

    public static T For<T>(string hostUrl) => throw null!;

    public static T For<T>(string hostUrl, RefitSettings? settings) => throw null!;
}
