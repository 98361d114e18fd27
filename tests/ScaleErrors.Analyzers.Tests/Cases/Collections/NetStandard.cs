//! target: netstandard2.0
#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.NetStandardCases;

// The enum has no name for 429 here; the framework that the code runs on may have one.
public sealed class NetStandard
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private static readonly HashSet<HttpStatusCode> Retryable = new HashSet<HttpStatusCode> { (HttpStatusCode)429, HttpStatusCode.ServiceUnavailable };
    private static readonly HttpStatusCode[] Fatal = { HttpStatusCode.PaymentRequired };

    public async Task Sets()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (Retryable.Contains(response.StatusCode)) throw new TimeoutException("later");
        if (Array.IndexOf(Fatal, response.StatusCode) != -1 || Fatal.Contains(response.StatusCode)) throw new InvalidOperationException("fatal");
        response.EnsureSuccessStatusCode();
    }

    public async Task NameThatMayBeMissing()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (response.StatusCode.ToString() == "TooManyRequests") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task NumberInItsPlace()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (response.StatusCode.ToString() == "429") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task NameThatIsThere()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        var name = response.StatusCode.ToString();
        if (name == nameof(HttpStatusCode.Conflict)) throw new InvalidOperationException("exists");
        if (name == "TooManyRequests" || name == "429") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }
}
