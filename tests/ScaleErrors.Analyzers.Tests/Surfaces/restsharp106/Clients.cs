using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace RestSharp;

public interface IRestClient
{
    Uri? BaseUrl { get; set; }

    string? BaseHost { get; set; }

    int Timeout { get; set; }

    string? UserAgent { get; set; }

    bool ThrowOnAnyError { get; set; }

    IRestResponse Execute(IRestRequest request);

    IRestResponse Execute(IRestRequest request, Method httpMethod);

    IRestResponse<T> Execute<T>(IRestRequest request);

    IRestResponse<T> Execute<T>(IRestRequest request, Method httpMethod);

    IRestResponse ExecuteAsGet(IRestRequest request, string httpMethod);

    IRestResponse ExecuteAsPost(IRestRequest request, string httpMethod);

    byte[] DownloadData(IRestRequest request);

    Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken cancellationToken = default);

    Task<IRestResponse> ExecuteAsync(IRestRequest request, Method httpMethod, CancellationToken cancellationToken = default);

    Task<IRestResponse<T>> ExecuteAsync<T>(IRestRequest request, CancellationToken cancellationToken = default);

    Task<IRestResponse<T>> ExecuteAsync<T>(IRestRequest request, Method httpMethod, CancellationToken cancellationToken = default);

    Task<IRestResponse> ExecuteGetAsync(IRestRequest request, CancellationToken cancellationToken = default);

    Task<IRestResponse<T>> ExecuteGetAsync<T>(IRestRequest request, CancellationToken cancellationToken = default);

    Task<IRestResponse> ExecutePostAsync(IRestRequest request, CancellationToken cancellationToken = default);

    Task<IRestResponse<T>> ExecutePostAsync<T>(IRestRequest request, CancellationToken cancellationToken = default);

    Task<IRestResponse> ExecuteTaskAsync(IRestRequest request);

    Task<IRestResponse> ExecuteTaskAsync(IRestRequest request, CancellationToken token);

    Task<IRestResponse<T>> ExecuteTaskAsync<T>(IRestRequest request);

    Task<IRestResponse> ExecuteGetTaskAsync(IRestRequest request);

    Task<IRestResponse> ExecutePostTaskAsync(IRestRequest request);

    RestRequestAsyncHandle ExecuteAsync(IRestRequest request, Action<IRestResponse, RestRequestAsyncHandle> callback);
}

public class RestRequestAsyncHandle
{
    public void Abort()
    {
    }
}

public class RestClient : IRestClient
{
    public RestClient()
    {
    }

    public RestClient(string baseUrl)
    {
    }

    public RestClient(Uri baseUrl)
    {
    }

    public Uri? BaseUrl { get; set; }

    public string? BaseHost { get; set; }

    public int Timeout { get; set; }

    public string? UserAgent { get; set; }

    public bool ThrowOnAnyError { get; set; }

    public IRestResponse Execute(IRestRequest request) => throw new NotSupportedException();

    public IRestResponse Execute(IRestRequest request, Method httpMethod) => throw new NotSupportedException();

    public IRestResponse<T> Execute<T>(IRestRequest request) => throw new NotSupportedException();

    public IRestResponse<T> Execute<T>(IRestRequest request, Method httpMethod) => throw new NotSupportedException();

    public IRestResponse ExecuteAsGet(IRestRequest request, string httpMethod) => throw new NotSupportedException();

    public IRestResponse ExecuteAsPost(IRestRequest request, string httpMethod) => throw new NotSupportedException();

    public byte[] DownloadData(IRestRequest request) => throw new NotSupportedException();

    public Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse> ExecuteAsync(IRestRequest request, Method httpMethod, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse<T>> ExecuteAsync<T>(IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse<T>> ExecuteAsync<T>(IRestRequest request, Method httpMethod, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse> ExecuteGetAsync(IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse<T>> ExecuteGetAsync<T>(IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse> ExecutePostAsync(IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse<T>> ExecutePostAsync<T>(IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IRestResponse> ExecuteTaskAsync(IRestRequest request) => throw new NotSupportedException();

    public Task<IRestResponse> ExecuteTaskAsync(IRestRequest request, CancellationToken token) => throw new NotSupportedException();

    public Task<IRestResponse<T>> ExecuteTaskAsync<T>(IRestRequest request) => throw new NotSupportedException();

    public Task<IRestResponse> ExecuteGetTaskAsync(IRestRequest request) => throw new NotSupportedException();

    public Task<IRestResponse> ExecutePostTaskAsync(IRestRequest request) => throw new NotSupportedException();

    public RestRequestAsyncHandle ExecuteAsync(IRestRequest request, Action<IRestResponse, RestRequestAsyncHandle> callback) => throw new NotSupportedException();
}

public static class RestClientExtensions
{
    public static IRestResponse Get(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static IRestResponse<T> Get<T>(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static Task<T> GetAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public static IRestResponse Post(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static IRestResponse<T> Post<T>(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static Task<T> PostAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public static IRestResponse Put(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static IRestResponse<T> Put<T>(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static Task<T> PutAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public static IRestResponse Patch(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static Task<T> PatchAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public static IRestResponse Delete(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static Task<T> DeleteAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public static IRestResponse Head(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static Task<T> HeadAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public static IRestResponse Options(this IRestClient client, IRestRequest request) => throw new NotSupportedException();

    public static Task<T> OptionsAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public static IRestClient AddDefaultHeader(this IRestClient client, string name, string value) => client;
}
