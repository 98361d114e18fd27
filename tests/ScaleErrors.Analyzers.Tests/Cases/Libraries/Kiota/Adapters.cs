//! uses: kiota
//! output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace Contoso.Adapters;

// Requests that are put together by hand and sent by an adapter.
public static class Program
{
    private const string Scale = "https://api.scale.com/v1";
    private static readonly IAuthenticationProvider Anonymous = new AnonymousAuthenticationProvider();

    public static async Task Main()
    {
        await UsualAsync();
        await WithoutRetriesAsync();
        await WithPlainClientAsync();
        await WithKiotaClientAsync();
        await WithOwnHandlersAsync();
        await WithHandlersOfOthersAsync(new HttpClientHandler());
        await NeverAgainAsync();
        await ElsewhereAsync();
    }

    private static async Task UsualAsync()
    {
        var adapter = new HttpClientRequestAdapter(Anonymous) { BaseUrl = Scale };
        await adapter.SendNoContentAsync(Finalize("images")); // expect: SCALE402 SCALE409
    }

    private static async Task WithoutRetriesAsync()
    {
        var client = KiotaClientFactory.Create(optionsForHandlers: [new RedirectHandlerOption(), new RetryHandlerOption { MaxRetry = 0 }]);
        using var adapter = new HttpClientRequestAdapter(Anonymous, httpClient: client);
        adapter.BaseUrl = Scale;
        await adapter.SendNoContentAsync(Finalize("images")); // expect: SCALE402 SCALE409 SCALE429
    }

    private static async Task WithPlainClientAsync()
    {
        IRequestAdapter adapter = new HttpClientRequestAdapter(Anonymous, httpClient: new HttpClient(new SocketsHttpHandler())) { BaseUrl = Scale };
        try
        {
            await adapter.SendNoContentAsync(Finalize("videos"));
        }
        catch (ApiException e) when (e.ResponseStatusCode is 402 or 409 or 429)
        {
            Console.WriteLine($"not finalized: {e.ResponseStatusCode}");
        }
    }

    private static async Task WithKiotaClientAsync()
    {
        IRequestAdapter adapter = new HttpClientRequestAdapter(Anonymous, httpClient: KiotaClientFactory.Create(new SocketsHttpHandler())) { BaseUrl = Scale };
        await adapter.SendPrimitiveAsync<Stream>(Finalize("videos")); // expect: SCALE402 SCALE409
    }

    private static async Task WithOwnHandlersAsync()
    {
        var handlers = KiotaClientFactory.CreateDefaultHandlers();
        handlers.Add(new UserAgentHandler());
        IRequestAdapter adapter = new HttpClientRequestAdapter(Anonymous, httpClient: KiotaClientFactory.Create(handlers)) { BaseUrl = Scale };
        await adapter.SendNoContentAsync(Finalize("texts")); // expect: SCALE402 SCALE409
    }

    // What is in there may retry.
    private static async Task WithHandlersOfOthersAsync(HttpMessageHandler inner)
    {
        var first = KiotaClientFactory.ChainHandlersCollectionAndGetFirstLink(inner, new UserAgentHandler(), new RetryHandler());
        IRequestAdapter adapter = new HttpClientRequestAdapter(Anonymous, httpClient: new HttpClient(first!)) { BaseUrl = Scale };
        await adapter.SendNoContentAsync(Finalize("texts")); // expect: SCALE402 SCALE409
    }

    private static async Task NeverAgainAsync()
    {
        var option = new RetryHandlerOption();
        option.MaxRetry = 0;
        IRequestAdapter adapter = new HttpClientRequestAdapter(Anonymous, httpClient: KiotaClientFactory.Create(null, [option])) { BaseUrl = Scale };
        await adapter.SendNoContentAsync(Finalize("audios")); // expect: SCALE402 SCALE409 SCALE429
    }

    private static async Task ElsewhereAsync()
    {
        IRequestAdapter adapter = new HttpClientRequestAdapter(Anonymous) { BaseUrl = "https://graph.contoso.example/v1" };
        await adapter.SendNoContentAsync(Finalize("audios"));
    }

    private static RequestInformation Finalize(string batch) =>
        new(Method.POST, "{+baseurl}/batches/{name}/finalize", new Dictionary<string, object> { ["name"] = batch });
}

public sealed class TaskReader(IRequestAdapter adapter)
{
    public static TaskReader Create()
    {
        var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider());
        adapter.BaseUrl = "https://api.scale.com/v1";
        return new TaskReader(adapter);
    }

    // 409 is no answer to a GET, and the type that the mapping names for 402 is not that of other failures.
    public async Task<bool> ExistsAsync(string id, CancellationToken cancellationToken)
    {
        var request = new RequestInformation { HttpMethod = Method.GET, UrlTemplate = "{+baseurl}/tasks/{id}" };
        request.PathParameters.Add("id", id);
        var errors = new Dictionary<string, ParsableFactory<IParsable>>();
        errors.Add("402", NotEnabledException.Create);
        errors["XXX"] = node => new FailedException();
        try
        {
            await adapter.SendNoContentAsync(request, errors, cancellationToken);
            return true;
        }
        catch (NotEnabledException)
        {
            throw new NotSupportedException("Ask Scale to enable the endpoint.");
        }
    }

    public async Task<bool> ExistsPerhapsAsync(string id)
    {
        var request = new RequestInformation { HttpMethod = Method.GET, UrlTemplate = "{+baseurl}/tasks/{id}" };
        request.PathParameters.Add("id", id);
        try
        {
            await adapter.SendNoContentAsync(request, new() { ["XXX"] = FailedException.Create }); // expect: SCALE402
            return true;
        }
        catch (FailedException)
        {
            return false;
        }
    }

    // Which exceptions there are is not known here.
    public async Task<bool> ExistsMappedAsync(string id, Dictionary<string, ParsableFactory<IParsable>> errors)
    {
        var request = new RequestInformation(Method.GET, "{+baseurl}/tasks/{id}", new Dictionary<string, object> { ["id"] = id });
        try
        {
            await adapter.SendNoContentAsync(request, errors); // expect: SCALE402
            return true;
        }
        catch (FailedException e)
        {
            Console.WriteLine(e.Message);
            return false;
        }
    }
}

public sealed class UserAgentHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.UserAgent.ParseAdd("contoso/1.0");
        return base.SendAsync(request, cancellationToken);
    }
}

public sealed class NotEnabledException : ApiException, IParsable
{
    public static NotEnabledException Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
    }
}

public sealed class FailedException : ApiException, IParsable
{
    public static FailedException Create(IParseNode node) => new();

    public IDictionary<string, Action<IParseNode>> GetFieldDeserializers() => new Dictionary<string, Action<IParseNode>>();

    public void Serialize(ISerializationWriter writer)
    {
    }
}
