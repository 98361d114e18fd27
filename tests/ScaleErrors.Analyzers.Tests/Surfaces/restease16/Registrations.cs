using System;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;

namespace RestEase.HttpClientFactory;

public class AddRestEaseClientOptions
{
    public Action<RestClient>? RestClientConfigurer { get; set; }

    public RequestModifier? RequestModifier { get; set; }

    public Func<HttpClient, IRequester>? RequesterFactory { get; set; }
}

public class AddRestEaseClientOptions<T>
    where T : class
{
    public Action<RestClient>? RestClientConfigurer { get; set; }

    public Action<T>? InstanceConfigurer { get; set; }

    public RequestModifier? RequestModifier { get; set; }

    public Func<HttpClient, IRequester>? RequesterFactory { get; set; }
}

public class UseWithRestEaseClientOptions<T>
    where T : class
{
    public Action<RestClient>? RestClientConfigurer { get; set; }

    public RequestModifier? RequestModifier { get; set; }
}

public static class HttpClientFactoryExtensions
{
    public static IHttpClientBuilder AddRestEaseClient<T>(this IServiceCollection services)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRestEaseClient<T>(this IServiceCollection services, AddRestEaseClientOptions<T> options)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRestEaseClient<T>(this IServiceCollection services, string? baseAddress)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRestEaseClient<T>(this IServiceCollection services, string? baseAddress, AddRestEaseClientOptions<T> options)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRestEaseClient<T>(this IServiceCollection services, Uri? baseAddress)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRestEaseClient<T>(this IServiceCollection services, Uri? baseAddress, AddRestEaseClientOptions<T> options)
        where T : class => throw null!;

    public static IHttpClientBuilder AddRestEaseClient(this IServiceCollection services, Type restEaseType) => throw null!;

    public static IHttpClientBuilder AddRestEaseClient(this IServiceCollection services, Type restEaseType, string? baseAddress) => throw null!;

    public static IHttpClientBuilder AddRestEaseClient(this IServiceCollection services, Type restEaseType, Uri? baseAddress) => throw null!;

    public static IHttpClientBuilder AddRestEaseClient(
        this IServiceCollection services, Type restEaseType, string? baseAddress, AddRestEaseClientOptions options) => throw null!;

    public static IHttpClientBuilder UseWithRestEaseClient<T>(this IHttpClientBuilder httpClientBuilder)
        where T : class => throw null!;

    public static IHttpClientBuilder UseWithRestEaseClient<T>(this IHttpClientBuilder httpClientBuilder, UseWithRestEaseClientOptions<T> options)
        where T : class => throw null!;

    public static IHttpClientBuilder UseWithRestEaseClient(this IHttpClientBuilder httpClientBuilder, Type restEaseType) => throw null!;
}
