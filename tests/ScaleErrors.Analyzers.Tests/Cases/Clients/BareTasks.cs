//! scale_errors.all_calls = true
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Clients.BareTasks;

// A task without a result hands no response on, though it is the task of the response.
public interface ICancellation
{
    Task CancelAsync(string id);
}

public sealed class Cancellation(HttpClient http) : ICancellation
{
    public Task CancelAsync(string id) => http.PostAsync($"v1/task/{id}/cancel", null); // expect: SCALE402 SCALE409 SCALE429

    public ValueTask FinalizeAsync(string name) => new(http.PostAsync($"v1/batches/{name}/finalize", null)); // expect: SCALE402 SCALE409 SCALE429

    public Task ResetAsync() => Task.WhenAll(
        http.DeleteAsync("v1/tasks"), // expect: SCALE402 SCALE429
        http.DeleteAsync("v1/batches")); // expect: SCALE402 SCALE429

    public Task RenameAsync(string name) => RenameAsync(name, name + "-old");

    // The same task with its result is for callers elsewhere to look at.
    public Task<HttpResponseMessage> SubmitAsync(object task) => http.PostAsJsonAsync("v1/task", task);

    private Task RenameAsync(string from, string to) => SendAsync($"v1/batches/{from}/rename?to={to}");

    private Task<HttpResponseMessage> SendAsync(string path) => http.PutAsync(path, null); // expect: SCALE402 SCALE409 SCALE429

    // An exception is in any task.
    public Task TouchAsync(string id) => TouchCoreAsync(id);

    private async Task TouchCoreAsync(string id)
    {
        using var response = await http.PutAsync($"v1/task/{id}", null);
        if (!response.IsSuccessStatusCode)
            throw new TouchException(response.StatusCode);
    }
}

public sealed class TouchException(HttpStatusCode status) : Exception($"Touching failed with {status}.")
{
    public HttpStatusCode Status { get; } = status;
}
