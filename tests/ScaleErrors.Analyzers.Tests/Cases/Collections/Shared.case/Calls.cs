#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.SharedCases;

// Sets that all files of the project share: each of them may change one.
internal sealed class Calls
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly HashSet<int> _own;
    private readonly HttpStatusCode[] _pair = new HttpStatusCode[] { HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests };
    private readonly int[] _either;

    public Calls() : this([402]) => _own = [.. _either.Length > 0 ? new[] { 409 } : new[] { 409 }];

    public Calls(int[] either)
    {
        _either = either;
        _own = new HashSet<int> { 409 };
    }

    public async Task Shared()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (Codes.Retryable.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task GrownInAnotherFile()
    {
        var response = await http.PostAsync("batches", null);
        if (Codes.Grown.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task SpreadOfAnotherFile()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (Codes.Fatal.Contains(response.StatusCode)) throw new InvalidOperationException("fatal");
        if (Codes.Retryable.Any(code => code == response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task TableOfAnotherFile()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE429
        if (response.IsSuccessStatusCode) return;
        throw new InvalidOperationException(Codes.Texts.TryGetValue(response.StatusCode, out var text) ? text : "failed");
    }

    public async Task OwnArray()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (_pair.Contains(response.StatusCode)) throw new TimeoutException("pair");
        response.EnsureSuccessStatusCode();
    }

    // Two constructors give it two values.
    public async Task OwnSet()
    {
        var response = await http.PostAsync("batches", null);
        if (_own.Contains((int)response.StatusCode)) throw new TimeoutException("own");
        response.EnsureSuccessStatusCode();
    }

    // A code that the server has written is asked for, in whatever way: that tells outcomes apart.
    public async Task CodeInTheBody()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        var text = await response.Content.ReadAsStringAsync();
        if (new[] { "429", "503" }.Contains(text)) throw new TimeoutException("later");
    }
}
