using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Callers.OtherFile;

// Its callers are in other files, and so is a part of it.
internal sealed partial class ScaleClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public Task<HttpResponseMessage> CreateTaskAsync(object task) => _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402

    public async Task CreateBatchAsync(object batch) =>
        (await _http.PostAsJsonAsync("batches", batch)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429

    public async Task<string> ReadTaskAsync(string id) => await _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429

    public async Task<bool> CancelTaskAsync(string id)
    {
        using var response = await _http.PostAsync($"task/{id}/cancel", null); // expect: SCALE402
        return WasCancelled(response);
    }
}
