using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace RestEase;

public delegate Task RequestModifier(HttpRequestMessage request, CancellationToken cancellationToken);

public interface IRequester : IDisposable
{
}

public class RestClient
{
    public RestClient() => throw null!;

    public RestClient(string? baseUrl) => throw null!;

    public RestClient(Uri? baseUrl) => throw null!;

    public RestClient(RequestModifier requestModifier) => throw null!;

    public RestClient(string? baseUrl, RequestModifier requestModifier) => throw null!;

    public RestClient(Uri? baseUrl, RequestModifier requestModifier) => throw null!;

    public RestClient(HttpMessageHandler messageHandler) => throw null!;

    public RestClient(string? baseUrl, HttpMessageHandler messageHandler) => throw null!;

    public RestClient(Uri? baseUrl, HttpMessageHandler messageHandler) => throw null!;

    public RestClient(HttpClient httpClient) => throw null!;

    public IFormatProvider? FormatProvider { get; set; }

    public static T For<T>(string? baseUrl = null) => throw null!;

    public static T For<T>(Uri? baseUrl) => throw null!;

    public static T For<T>(RequestModifier requestModifier) => throw null!;

    public static T For<T>(string? baseUrl, RequestModifier requestModifier) => throw null!;

    public static T For<T>(Uri? baseUrl, RequestModifier requestModifier) => throw null!;

    public static T For<T>(HttpMessageHandler messageHandler) => throw null!;

    public static T For<T>(string? baseUrl, HttpMessageHandler messageHandler) => throw null!;

    public static T For<T>(Uri? baseUrl, HttpMessageHandler messageHandler) => throw null!;

    public static T For<T>(HttpClient httpClient) => throw null!;

    public static T For<T>(IRequester requester) => throw null!;

    public static object For(Type type, IRequester requester) => throw null!;

    public T For<T>() => throw null!;

    public object For(Type type) => throw null!;
}

public class Response<T> : IDisposable
{
    public Response(string? content, HttpResponseMessage response, Func<T> contentDeserializer) => throw null!;

    public HttpResponseMessage ResponseMessage => throw null!;

    public string? StringContent => throw null!;

    public T GetContent() => throw null!;

    public void Dispose()
    {
    }
}

public interface IApiExceptionContentDeserializer
{
    T Deserialize<T>(string? content);
}

public class ApiException : Exception
{
    public ApiException(HttpRequestMessage request, HttpResponseMessage response, string? contentString) => throw null!;

    public HttpMethod RequestMethod => throw null!;

    public Uri? RequestUri => throw null!;

    public HttpStatusCode StatusCode => throw null!;

    public string? ReasonPhrase => throw null!;

    public HttpResponseHeaders Headers => throw null!;

    public HttpContentHeaders? ContentHeaders => throw null!;

    public string? Content => throw null!;

    public bool HasContent => throw null!;

    public static Task<ApiException> CreateAsync(HttpRequestMessage request, HttpResponseMessage response) => throw null!;

    public T DeserializeContent<T>() => throw null!;
}
