//! uses: restsharp
//! dotnet_diagnostic.SCALE404.severity = warning
//! dotnet_diagnostic.SCALE402.severity = none
//! dotnet_diagnostic.SCALE409.severity = none
//! dotnet_diagnostic.SCALE429.severity = none
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.NotFound;

public sealed record AnnotationTask(string Id);

// RestSharp never throws for 404: to catch it is to do nothing.
internal sealed class Lookup
{
    private readonly RestClient _client = new("https://api.scale.com/v1");

    public async Task<AnnotationTask?> FindAsync(string id)
    {
        try
        {
            return await _client.GetAsync<AnnotationTask>(new RestRequest($"task/{id}")); // expect: SCALE404
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<AnnotationTask?> FindByResponseAsync(string id)
    {
        var response = await _client.ExecuteAsync<AnnotationTask>(new RestRequest($"task/{id}"));
        response.ThrowIfError();
        return response.StatusCode == HttpStatusCode.NotFound ? null : response.Data;
    }

    public async Task<AnnotationTask?> FindByEndAsync(string id)
    {
        var response = await _client.ExecuteAsync<AnnotationTask>(new RestRequest($"task/{id}")); // expect: SCALE404
        if (response.ResponseStatus == ResponseStatus.Completed)
            return response.Data;
        throw new InvalidOperationException("No answer.", response.ErrorException);
    }

    public async Task<AnnotationTask?> FindOrThrowAsync(string id)
    {
        var response = await _client.ExecuteAsync<AnnotationTask>(new RestRequest($"task/{id}")); // expect: SCALE404
        return response.ErrorException is { } failure ? throw failure : response.Data;
    }
}
