using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Exceptions.EnsureAnywhere;

public sealed record Batch(string Name);

// EnsureSuccessStatusCode throws wherever it stands.
public sealed class BatchClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<Batch?> CreateAsync(Batch batch)
    {
        try
        {
            return await (await _http.PostAsJsonAsync("batches", batch)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Batch>(); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return null;
        }
    }

    public async Task<string> ArgumentAsync(Batch batch)
    {
        var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429
        return await ReadAsync(response.EnsureSuccessStatusCode());
    }

    public async Task<string> ArgumentToldAsync(Batch batch)
    {
        var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402
        try
        {
            return await ReadAsync(response.EnsureSuccessStatusCode());
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
        {
            return e.StatusCode == HttpStatusCode.Conflict ? "exists" : "later";
        }
    }

    // Checked after the body was read.
    public async Task<string> LateAsync(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429
        var body = await response.Content.ReadAsStringAsync();
        response.EnsureSuccessStatusCode();
        return body;
    }

    public async Task CheckedAboveAsync(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new NotSupportedException("Batches are not enabled; contact Scale.");
            case HttpStatusCode.Conflict:
                throw new ArgumentException($"There is a batch {batch.Name} already.", nameof(batch));
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException("Scale wants us to slow down.");
        }

        response.EnsureSuccessStatusCode();
    }

    public async Task<bool> FinalizeAsync(string name)
    {
        var response = await _http.PostAsync($"batches/{name}/finalize", null); // expect: SCALE402 SCALE409
        return Succeeds(() => response.EnsureSuccessStatusCode());

        static bool Succeeds(Action check)
        {
            try
            {
                check();
                return true;
            }
            catch (HttpRequestException e) when (e.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return false;
            }
        }
    }

    // Every response of many is checked in a loop; the first failure tells no outcome apart.
    public async Task CreateAllAsync(IEnumerable<Batch> batches)
    {
        foreach (var batch in batches)
        {
            using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429
            _ = response.EnsureSuccessStatusCode();
        }
    }

    // One conflict does not stop the others.
    public async Task<List<string>> CreateMissingAsync(IEnumerable<Batch> batches)
    {
        var existing = new List<string>();
        foreach (var batch in batches)
        {
            try
            {
                (await _http.PostAsJsonAsync("batches", batch)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
            {
                existing.Add(batch.Name);
            }
        }

        return existing;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response) => await response.Content.ReadAsStringAsync();
}
