//! uses: restsharp
using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.Responses;

public sealed record AnnotationTask(string Id, string Status);

public sealed class NotEnabledException(string message) : Exception(message);

public sealed class TaskApi : IDisposable
{
    private readonly RestClient _client = new(new RestClientOptions("https://api.scale.com/v1") { Timeout = TimeSpan.FromSeconds(30) });

    public async Task CreateUncheckedAsync(object task)
    {
        var request = new RestRequest("task/imageannotation", Method.Post).AddJsonBody(task);
        await _client.ExecuteAsync(request); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task<AnnotationTask?> CreateAsync(object task, CancellationToken ct)
    {
        var request = new RestRequest("task/imageannotation", Method.Post);
        request.AddJsonBody(task);
        request.AddHeader("Accept", "application/json");

        var response = await _client.ExecuteAsync<AnnotationTask>(request, ct); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessful)
            throw new InvalidOperationException($"Creating the task failed: {response.StatusCode} {response.ErrorMessage}", response.ErrorException);
        return response.Data;
    }

    public async Task<AnnotationTask?> CreateCarefullyAsync(object task, CancellationToken ct)
    {
        var request = new RestRequest("task/imageannotation", Method.Post).AddJsonBody(task);
        var response = await _client.ExecuteAsync<AnnotationTask>(request, ct);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new NotEnabledException("Contact Scale first.");
            case HttpStatusCode.Conflict:
                return null;
            case HttpStatusCode.TooManyRequests:
                await Task.Delay(TimeSpan.FromSeconds(10), ct);
                return await CreateCarefullyAsync(task, ct);
        }

        return response.ThrowIfError().Data;
    }

    // GET does not get 409.
    public async Task<AnnotationTask?> FindAsync(string id)
    {
        var response = await _client.ExecuteGetAsync<AnnotationTask>($"task/{id}"); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode ? response.Data : null;
    }

    public async Task<IReadOnlyList<string>> ListAsync()
    {
        var request = new RestRequest("tasks").AddQueryParameter("limit", 50).AddQueryParameter("status", "completed");
        var response = await _client.ExecuteAsync(request); // expect: SCALE402 SCALE429
        response.ThrowIfError();
        return JsonSerializer.Deserialize<List<string>>(response.Content!)!;
    }

    // The pattern of the documentation: an exception is told from none, and no status from another.
    public async Task<AnnotationTask> CancelAsync(string id)
    {
        var response = await _client.ExecutePostAsync<AnnotationTask>(new RestRequest($"task/{id}/cancel")); // expect: SCALE402 SCALE409 SCALE429
        if (response.ErrorException != null)
        {
            const string Message = "Error retrieving response. Check inner details for more info.";
            throw new ApplicationException(Message, response.ErrorException);
        }

        return response.Data!;
    }

    public async Task<bool> TryCancelAsync(string id)
    {
        var response = await _client.ExecutePostAsync(new RestRequest($"task/{id}/cancel")); // expect: SCALE402
        return response.ErrorException switch
        {
            null => true,
            HttpRequestException { StatusCode: HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests } => false,
            var failure => throw failure,
        };
    }

    public async Task FinalizeAsync(string batch)
    {
        var response = await _client.ExecuteAsync(new RestRequest($"batches/{batch}/finalize"), Method.Post); // expect: SCALE402 SCALE409 SCALE429
        if (response.ResponseStatus != ResponseStatus.Completed)
            throw new IOException("The batch could not be finalized.");
    }

    public async Task<string> DescribeAsync(string batch)
    {
        var response = await _client.ExecuteAsync(new RestRequest($"batches/{batch}"), Method.Get); // expect: SCALE402
        if (response is { ResponseStatus: ResponseStatus.Completed, Content: { } text })
            return text;
        if ((int)response.StatusCode == 429)
            throw new TimeoutException("Ask again later.");
        return "";
    }

    // What the server wrote is looked at.
    public async Task<string?> DeleteAsync(string id)
    {
        var response = await _client.ExecuteDeleteAsync(new RestRequest($"task/{id}"));
        if (!response.IsSuccessful && response.Content is { } text && text.Contains("not enabled"))
            return null;
        return response.IsSuccessful ? id : throw new InvalidOperationException(response.Content);
    }

    public async Task RenameAsync(string id, string name)
    {
        var renamed = await _client.ExecutePutAsync(new RestRequest("task/" + id).AddJsonBody(new { name })); // expect: SCALE402 SCALE429
        if (renamed.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The name is taken.");
        var patched = await _client.ExecutePatchAsync(new RestRequest("task/" + id).AddJsonBody(new { name })); // expect: SCALE402 SCALE409
        if ((int)patched.StatusCode is 429)
            throw new TimeoutException("Too many requests.");
        if (!patched.IsSuccessful)
            throw new InvalidOperationException(patched.StatusDescription);
    }

    public async Task DownloadAsync(string id, string path)
    {
        var bytes = await _client.DownloadDataAsync(new RestRequest($"task/{id}/file")); // expect: SCALE402 SCALE429
        if (bytes is null)
            throw new IOException("Nothing came.");
        await File.WriteAllBytesAsync(path, bytes);
    }

    public async Task<Stream?> OpenAsync(string id) => await _client.DownloadStreamAsync(new RestRequest($"task/{id}/file")); // expect: SCALE402 SCALE429

    // The response leaves for callers that nobody sees.
    public Task<RestResponse<AnnotationTask>> GetResponseAsync(string id) => _client.ExecuteAsync<AnnotationTask>(new RestRequest($"task/{id}"));

    public HttpStatusCode Ping() => _client.ExecuteGet(new RestRequest("teams")).StatusCode;

    public async Task<AnnotationTask?> ReadAsync(string id)
    {
        var raw = await _client.ExecuteAsync(new RestRequest($"task/{id}")); // expect: SCALE402
        var response = await _client.Deserialize<AnnotationTask>(raw, default);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return null;
        return response.ThrowIfError().Data;
    }

    public void Dispose() => _client.Dispose();
}
