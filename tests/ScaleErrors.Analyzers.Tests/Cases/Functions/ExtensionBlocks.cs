//! language: preview
#nullable enable
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Status = System.Net.HttpStatusCode;

namespace Cases.Functions.ExtensionBlocks;

// Members in extension blocks.
public static class Extensions
{
    extension(HttpResponseMessage r)
    {
        public bool IsThrottled => r.StatusCode == Status.TooManyRequests;
        public bool IsDuplicate() => (int)r.StatusCode == 409;
        public Status Code => r.StatusCode;
    }

    extension(Status s)
    {
        public bool IsNotEnabled => s is Status.PaymentRequired;
        public static Status Throttled => Status.TooManyRequests;
    }
}

internal sealed class Extended
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> ExtensionMembers(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        if (r.IsThrottled) return "later";
        if (r.IsDuplicate()) return "dup";
        if (r.Code.IsNotEnabled) return "contact";
        return r.IsSuccessStatusCode ? "ok" : "failed";
    }
    public async Task<string> StaticExtension(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE409
        if (r.StatusCode == Status.Throttled) return "later";
        return r.IsSuccessStatusCode ? "ok" : "failed";
    }
}

internal sealed record AnnotationTask(string Project, string UniqueId);
