using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Callers.KeptInFields;

// What a method keeps in its object is found there again, whoever called the method.
internal sealed class BatchClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private HttpResponseMessage? _last;

    public string? Answer { get; private set; }

    public async Task ReadAsync(string name)
    {
        _last = await _http.GetAsync($"batches/{name}"); // expect: SCALE402 SCALE429
        _last.EnsureSuccessStatusCode();
        Answer = await _last.Content.ReadAsStringAsync();
    }
}

internal sealed class FinalClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private HttpResponseMessage? _last;

    public async Task FinalizeAsync(string name)
    {
        _last = await _http.PostAsync($"batches/{name}/finalize", null); // expect: SCALE402 SCALE429
        if (_last.StatusCode != HttpStatusCode.Conflict)
            _last.EnsureSuccessStatusCode();
        else
            throw new InvalidOperationException("The batch is final.");
    }
}

internal sealed class Import(BatchClient batches, FinalClient final)
{
    public async Task<string> RunAsync(string name)
    {
        await final.FinalizeAsync(name);
        await batches.ReadAsync(name);
        return batches.Answer!;
    }

    public async Task<bool> TryAsync(string name)
    {
        try
        {
            await final.FinalizeAsync(name);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
