using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

/// <summary>Batches: groups of tasks that are worked on together.</summary>
public sealed class BatchClient : IDisposable
{
    private readonly HttpClient _http;
    private HttpResponseMessage? _lastAnswer;

    public BatchClient()
    {
        _http = new HttpClient(new LoopbackHandler());
        _http.BaseAddress = new Uri("https://api.scale.com/v1/");
    }

    public async Task FinalizeAsync(string name)
    {
        (await _http.PostAsync($"batches/{name}/finalize", null)).EnsureSuccessStatusCode(); // lumped: SCALE402 SCALE409 SCALE429
        Console.WriteLine($"finalized {name}");
    }

    public async Task ReadStatusAsync(string name)
    {
        _lastAnswer = await _http.GetAsync($"batches/{name}/status"); // lumped: SCALE402 SCALE429
        _lastAnswer.EnsureSuccessStatusCode();
        Console.WriteLine(await _lastAnswer.Content.ReadAsStringAsync());
    }

    public async Task<bool> SubmitAsync(string project, string name)
    {
        var created = await _http.PostAsync("batches", Json.Content($"{{ \"project\": \"{project}\", \"name\": \"{name}\" }}")); // lumped: SCALE402 SCALE409 SCALE429
        if (!created.IsSuccessStatusCode)
        {
            Console.Error.WriteLine("The batch was not created.");
            return false;
        }

        var finalized = await _http.PostAsync($"batches/{name}/finalize", null); // lumped: SCALE402 SCALE409 SCALE429
        finalized.EnsureSuccessStatusCode();
        return true;
    }

    public void Dispose() => _http.Dispose();
}
