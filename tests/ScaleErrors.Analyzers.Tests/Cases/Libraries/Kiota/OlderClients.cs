//! uses: kiota
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Contoso.Older;

// The first generations of clients kept the adapter in properties of their own.
[System.CodeDom.Compiler.GeneratedCode("Kiota", "1.0.0")]
public class ScaleClient
{
    private Dictionary<string, object> PathParameters { get; set; }

    private IRequestAdapter RequestAdapter { get; set; }

    private string UrlTemplate { get; set; }

    public ScaleClient(IRequestAdapter requestAdapter)
    {
        _ = requestAdapter ?? throw new ArgumentNullException(nameof(requestAdapter));
        PathParameters = new Dictionary<string, object>();
        UrlTemplate = "{+baseurl}";
        RequestAdapter = requestAdapter;
        if (string.IsNullOrEmpty(RequestAdapter.BaseUrl))
        {
            RequestAdapter.BaseUrl = "https://api.scale.com/v1";
        }

        PathParameters.TryAdd("baseurl", RequestAdapter.BaseUrl);
    }

    public BatchesRequestBuilder Batches { get => new BatchesRequestBuilder(PathParameters, RequestAdapter); }
}

[System.CodeDom.Compiler.GeneratedCode("Kiota", "1.0.0")]
public class BatchesRequestBuilder
{
    private Dictionary<string, object> PathParameters { get; set; }

    private IRequestAdapter RequestAdapter { get; set; }

    private string UrlTemplate { get; set; }

    public BatchesRequestBuilder(Dictionary<string, object> pathParameters, IRequestAdapter requestAdapter)
    {
        _ = pathParameters ?? throw new ArgumentNullException(nameof(pathParameters));
        UrlTemplate = "{+baseurl}/batches";
        PathParameters = new Dictionary<string, object>(pathParameters);
        RequestAdapter = requestAdapter;
    }

    public async Task PostAsync(Dictionary<string, object> body, CancellationToken cancellationToken = default)
    {
        _ = body ?? throw new ArgumentNullException(nameof(body));
        var requestInfo = ToPostRequestInformation(body);
        await RequestAdapter.SendNoContentAsync(requestInfo, default, cancellationToken);
    }

    public RequestInformation ToPostRequestInformation(Dictionary<string, object> body)
    {
        var requestInfo = new RequestInformation
        {
            HttpMethod = Method.POST,
            UrlTemplate = UrlTemplate,
            PathParameters = PathParameters,
        };
        requestInfo.Headers.Add("Accept", "application/json");
        return requestInfo;
    }
}

public sealed class BatchService(ScaleClient client)
{
    public async Task CreateAsync(string name)
    {
        await client.Batches.PostAsync(new() { ["name"] = name }); // expect: SCALE402 SCALE409
    }

    public async Task<bool> TryCreateAsync(string name)
    {
        try
        {
            await client.Batches.PostAsync(new() { ["name"] = name }); // expect: SCALE402
            return true;
        }
        catch (ApiException e) when (e.ResponseStatusCode == 409)
        {
            return false;
        }
    }
}

// What the HttpClient of a container has for handlers is not seen.
public sealed class ScaleClientFactory(IAuthenticationProvider authentication, HttpClient http)
{
    public ScaleClient GetClient() => new(new HttpClientRequestAdapter(authentication, httpClient: http));
}

// The adapter is that of the container.
public sealed class TaskLister(IRequestAdapter adapter)
{
    public async Task TouchAsync()
    {
        var request = new RequestInformation(Method.GET, "{+baseurl}/tasks", new Dictionary<string, object>());
        await adapter.SendNoContentAsync(request); // expect: SCALE402
    }

    public async Task<bool> TryTouchAsync()
    {
        try
        {
            var request = new RequestInformation(Method.GET, "{+baseurl}/tasks", new Dictionary<string, object>());
            await adapter.SendNoContentAsync(request);
            return true;
        }
        catch (ApiException e) when (e is { ResponseStatusCode: (int)System.Net.HttpStatusCode.PaymentRequired })
        {
            return false;
        }
    }

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<IRequestAdapter>(_ => new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = "https://api.scale.com/v1" });
        services.AddSingleton<TaskLister>();
    }
}
