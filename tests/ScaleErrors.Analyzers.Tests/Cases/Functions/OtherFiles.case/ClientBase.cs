using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.OtherFiles;

internal abstract class ClientBase
{
    private readonly HttpClient _client = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    protected static void CheckInBase(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    protected Task<HttpResponseMessage> SendAsync(HttpContent task) => _client.PostAsync("task/annotation", task);
}
