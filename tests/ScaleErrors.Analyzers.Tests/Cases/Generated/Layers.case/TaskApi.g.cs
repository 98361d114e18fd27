#nullable enable

using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Contoso.Labeling;

public interface ITaskApi
{
    Task<HttpResponseMessage> CreateAsync(object task);

    Task<HttpResponseMessage> CreateBatchAsync(string name);

    Task<HttpResponseMessage> GetAsync(string id);

    Task<HttpResponseMessage> CancelAsync(string id);
}

// One helper stands behind all methods, as in most generated clients.
public partial class TaskApi(HttpClient http) : ITaskApi
{
    public string BaseUrl { get; set; } = "https://api.scale.com/v1/";

    public Task<HttpResponseMessage> CreateAsync(object task) => this.PostAsync("task/imageannotation", task);

    public Task<HttpResponseMessage> CreateBatchAsync(string name) => this.PostAsync("batches", new { name });

    public Task<HttpResponseMessage> GetAsync(string id) => this.SendAsync(HttpMethod.Get, "task/" + id, null);

    public Task<HttpResponseMessage> CancelAsync(string id) => this.PostAsync("task/" + id + "/cancel", new { });

    public async Task<bool> FinalizeBatchAsync(string name)
    {
        var response = await this.PostAsync("batches/" + name + "/finalize", new { });
        return response.IsSuccessStatusCode;
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body) => this.SendAsync(HttpMethod.Post, path, body);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, this.BaseUrl + path);
        if (body != null)
        {
            request.Content = JsonContent.Create(body);
        }

        return await http.SendAsync(request).ConfigureAwait(false);
    }
}
