//! uses: restsharp108
using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.Version108;

public sealed record AnnotationTask(string Id);

// The first versions after 106: clients without an interface, options that can be changed.
internal sealed class TaskApi : IDisposable
{
    private readonly RestClient _client = new(new RestClientOptions { BaseUrl = new Uri("https://api.scale.com/v1") });

    public async Task<AnnotationTask?> CreateAsync(object task)
    {
        var request = new RestRequest("task/imageannotation", Method.Post).AddJsonBody(task);
        var response = await _client.ExecuteAsync<AnnotationTask>(request); // expect: SCALE402 SCALE409
        if (response.IsSuccessful)
            return response.Data;
        var retryAfter = response.Headers?.FirstOrDefault(header => header.Name == "Retry-After")?.Value?.ToString();
        throw new InvalidOperationException($"Try again in {retryAfter} s.", response.ErrorException);
    }

    public AnnotationTask? Read(string id)
    {
        RestResponse response = _client.Execute(new RestRequest("task/" + id)); // expect: SCALE402 SCALE429
        return response.ResponseStatus == ResponseStatus.Completed ? new AnnotationTask(response.Content!) : null;
    }

    public async Task<AnnotationTask?> CancelAsync(string id)
    {
        try
        {
            return await _client.PostJsonAsync<object, AnnotationTask>($"task/{id}/cancel", new { }); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Try it later.", e);
        }
    }

    public async Task DownloadAsync(string id, string path)
    {
        await using var stream = await _client.DownloadStreamAsync(new RestRequest($"task/{id}/file")); // expect: SCALE402 SCALE429
        await using var file = File.Create(path);
        await stream!.CopyToAsync(file);
    }

    public void Dispose() => _client.Dispose();
}
