using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Refit;

public interface IHttpContentSerializer
{
}

public interface IRequestBuilder
{
}

public interface IRequestBuilder<T> : IRequestBuilder
{
}

public class RefitSettings
{
    public RefitSettings() => throw null!;

    public RefitSettings(IHttpContentSerializer contentSerializer) => throw null!;

    public Func<HttpRequestMessage, CancellationToken, Task<string>>? AuthorizationHeaderValueGetter { get; set; }

    public Func<HttpMessageHandler>? HttpMessageHandlerFactory { get; set; }

    public Func<HttpResponseMessage, Task<Exception?>> ExceptionFactory { get; set; }

    public Func<HttpResponseMessage, Exception, Task<Exception?>>? DeserializationExceptionFactory { get; set; }

    public IHttpContentSerializer ContentSerializer { get; set; }

    public bool Buffered { get; set; }
}

public class DefaultApiExceptionFactory(RefitSettings refitSettings)
{
    public Task<Exception?> CreateAsync(HttpResponseMessage responseMessage) => throw null!;

    internal RefitSettings Settings { get; } = refitSettings;
}

public static class RestService
{
    public static T For<T>(HttpClient client, IRequestBuilder<T> builder) => throw null!;

    public static T For<T>(HttpClient client, RefitSettings? settings) => throw null!;

    public static T For<T>(HttpClient client) => throw null!;

    public static T For<T>(string hostUrl, RefitSettings? settings) => throw null!;

    public static T For<T>(string hostUrl) => throw null!;

    public static object For(Type refitInterfaceType, HttpClient client, IRequestBuilder builder) => throw null!;

    public static object For(Type refitInterfaceType, HttpClient client, RefitSettings? settings) => throw null!;

    public static object For(Type refitInterfaceType, HttpClient client) => throw null!;

    public static object For(Type refitInterfaceType, string hostUrl, RefitSettings? settings) => throw null!;

    public static object For(Type refitInterfaceType, string hostUrl) => throw null!;

    public static HttpClient CreateHttpClient(string hostUrl, RefitSettings? settings) => throw null!;
}

// Refit.HttpClientFactory.
public static class HttpClientFactoryExtensions
{
    public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services, RefitSettings? settings = null)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRefitClient(this IServiceCollection services, Type refitInterfaceType, RefitSettings? settings = null) => throw null!;

    public static IHttpClientBuilder AddRefitClient<T>(
        this IServiceCollection services, Func<IServiceProvider, RefitSettings?>? settingsAction, string? httpClientName = null)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRefitClient(
        this IServiceCollection services, Type refitInterfaceType, Func<IServiceProvider, RefitSettings?>? settingsAction, string? httpClientName = null) =>
        throw null!;
}
