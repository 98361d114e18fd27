#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.PassedCases;

// Sets that are asked in a method of their own, or given to one.
public sealed class Passed
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private static readonly HashSet<HttpStatusCode> Retryable = [HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable];

    public async Task AskedByAnExtension()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (response.StatusCode.IsOneOf(Retryable)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ListOfArguments()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (IsAny(response, HttpStatusCode.Conflict, HttpStatusCode.PaymentRequired)) throw new TimeoutException("listed");
        response.EnsureSuccessStatusCode();
    }

    public async Task ListOfUnseenArguments(HttpStatusCode other)
    {
        var response = await http.PostAsync("batches", null);
        if (IsAny(response, HttpStatusCode.Conflict, other)) throw new TimeoutException("listed");
        response.EnsureSuccessStatusCode();
    }

    // The method asks for 429 and 402.
    public async Task ChangedByTheMethod()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (IsAnyButFirst(response, HttpStatusCode.Conflict, HttpStatusCode.PaymentRequired)) throw new TimeoutException("listed");
        response.EnsureSuccessStatusCode();
    }

    private static bool IsAny(HttpResponseMessage response, params HttpStatusCode[] codes) => codes.Contains(response.StatusCode);

    private static bool IsAnyButFirst(HttpResponseMessage response, params HttpStatusCode[] codes)
    {
        codes[0] = HttpStatusCode.TooManyRequests;
        return codes.Contains(response.StatusCode);
    }
}

internal static class StatusCodes
{
    public static bool IsOneOf(this HttpStatusCode status, ISet<HttpStatusCode> codes) => codes.Contains(status);
}
