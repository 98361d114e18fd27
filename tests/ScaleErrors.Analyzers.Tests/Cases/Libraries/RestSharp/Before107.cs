//! uses: restsharp106
using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.Before107;

public sealed class AnnotationTask
{
    public string? Id { get; set; }
}

// Nothing throws for a status code, and the request has completed whatever it is.
internal sealed class TaskApi
{
    private readonly IRestClient _client;

    public TaskApi()
    {
        _client = new RestClient("https://api.scale.com/v1");
        _client.AddDefaultHeader("Accept", "application/json");
    }

    public AnnotationTask Create(object task)
    {
        var request = new RestRequest("task/imageannotation", Method.POST, DataFormat.Json);
        request.AddJsonBody(task);
        IRestResponse<AnnotationTask> response = _client.Execute<AnnotationTask>(request); // expect: SCALE402 SCALE409 SCALE429
        if (response.ErrorException != null)
            throw new ApplicationException("Error retrieving response.", response.ErrorException);
        if (response.ResponseStatus != ResponseStatus.Completed)
            throw new ApplicationException(response.ErrorMessage);
        return response.Data;
    }

    public async Task<AnnotationTask?> CreateAsync(object task, CancellationToken ct)
    {
        var response = await _client.ExecutePostAsync<AnnotationTask>(new RestRequest("task/imageannotation").AddJsonBody(task), ct); // expect: SCALE402
        switch (response.StatusCode)
        {
            case HttpStatusCode.Conflict:
                return null;
            case (HttpStatusCode)429:
                throw new TimeoutException("Too many requests.");
        }

        return response.IsSuccessful ? response.Data : throw new InvalidOperationException(response.StatusDescription);
    }

    // What is read is the body of the failure.
    public async Task<AnnotationTask> GetAsync(string id)
    {
        try
        {
            return await _client.GetAsync<AnnotationTask>(new RestRequest("task/" + id)); // expect: SCALE402 SCALE429
        }
        catch (WebException e) when (e.Response is HttpWebResponse { StatusCode: (HttpStatusCode)429 })
        {
            throw new TimeoutException("Never.", e);
        }
    }

    public bool Cancel(string id)
    {
        var request = new RestRequest(Method.POST) { Resource = "task/{id}/cancel" };
        request.AddUrlSegment("id", id);
        var response = _client.Post<AnnotationTask>(request); // expect: SCALE402 SCALE409
        if (response.IsSuccessful)
            return true;
        var retryAfter = response.Headers.FirstOrDefault(header => header.Name == "Retry-After")?.Value;
        throw new TimeoutException(retryAfter?.ToString());
    }

    public async Task<bool> ExistsAsync(string id)
    {
        var response = await _client.ExecuteTaskAsync(new RestRequest("task/" + id, Method.GET)); // expect: SCALE402 SCALE429
        return response.StatusCode == HttpStatusCode.OK;
    }

    public void Notify() => new RestClient("https://hooks.example.com").Execute(new RestRequest("done", Method.POST));

    public void SetLater(object batch)
    {
        var client = new RestClient();
        client.BaseUrl = new Uri("https://api.scale.com/v1");
        client.Execute(new RestRequest("batches").AddJsonBody(batch), Method.POST); // expect: SCALE402 SCALE409 SCALE429
        client.ExecuteAsGet(new RestRequest("batches"), "GET"); // expect: SCALE402 SCALE429
    }

    // A callback gets the outcome: it is not looked at.
    public RestRequestAsyncHandle Begin() => _client.ExecuteAsync(new RestRequest("teams"), (response, _) => Console.WriteLine(response.StatusCode));
}
