using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

// 409 answers what can create or change something.
public class Verbs
{
    private const string Url = "https://api.scale.com/v1/tasks";
    private readonly HttpClient c = new HttpClient();
    private static readonly HttpMethod Patch = new HttpMethod("PATCH");

    public async Task Each(HttpContent body, HttpMethod any, bool read)
    {
        (await c.GetAsync(Url)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        (await c.GetAsync(Url, HttpCompletionOption.ResponseHeadersRead)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        (await c.DeleteAsync(new Uri(Url))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        (await c.PostAsync(Url, body)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        (await c.PutAsync(Url, body)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        (await c.PatchAsync(Url, body)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        c.Send(new HttpRequestMessage(HttpMethod.Head, Url)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        c.Send(new HttpRequestMessage(HttpMethod.Post, Url), CancellationToken.None).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        (await c.SendAsync(new HttpRequestMessage { RequestUri = new Uri(Url) })).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        (await c.SendAsync(new HttpRequestMessage { Method = HttpMethod.Delete, RequestUri = new Uri(Url) })).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        (await c.SendAsync(new HttpRequestMessage { Method = HttpMethod.Put, RequestUri = new Uri(Url) })).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        (await c.SendAsync(new HttpRequestMessage(new HttpMethod("get"), Url))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        (await c.SendAsync(new HttpRequestMessage(Patch, Url))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        (await c.SendAsync(new HttpRequestMessage(any, Url))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        (await c.SendAsync(new HttpRequestMessage(read ? HttpMethod.Get : HttpMethod.Head, Url))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
        (await c.SendAsync(new HttpRequestMessage(read ? HttpMethod.Get : HttpMethod.Post, Url))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        (await c.SendAsync(new HttpRequestMessage(HttpMethod.Parse("DELETE"), Url))).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
    }

    public async Task Assigned()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Url);
        request.Method = HttpMethod.Post;
        using var r = await c.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        r.EnsureSuccessStatusCode();
    }

    public async Task AssignedInBranch(bool write)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Url);
        if (write) { request.Method = HttpMethod.Post; }
        using var r = await c.SendAsync(request); // expect: SCALE402 SCALE409 SCALE429
        r.EnsureSuccessStatusCode();
    }

    public async Task Invoker(HttpMessageHandler handler)
    {
        using var invoker = new HttpMessageInvoker(handler);
        using var r = await invoker.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url), default); // expect: SCALE402 SCALE409 SCALE429
        Console.WriteLine(r.IsSuccessStatusCode);
    }

    public async Task InvokerGet(HttpMessageHandler handler)
    {
        using var invoker = new HttpMessageInvoker(handler);
        using var r = await invoker.SendAsync(new(HttpMethod.Get, Url), default); // expect: SCALE402 SCALE429
        Console.WriteLine(r.IsSuccessStatusCode);
    }

    public async Task Relative()
    {
        var client = new HttpClient { BaseAddress = new Uri("https://api.scale.com/") };
        var request = new HttpRequestMessage(HttpMethod.Post, "v1/batches");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = JsonContent.Create(new { name = "x" });
        var r = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, CancellationToken.None); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode) throw new InvalidOperationException();
    }

    public async Task<HttpResponseMessage> Handed() => await c.SendAsync(new HttpRequestMessage(HttpMethod.Post, Url));

    // A conditional request to somewhere else overrides the base address.
    public async Task Elsewhere()
    {
        var client = new HttpClient { BaseAddress = new Uri("https://api.scale.com/") };
        var r = await client.GetAsync("https://example.com/health");
        r.EnsureSuccessStatusCode();
        var r2 = await client.GetAsync("//example.com/health");
        r2.EnsureSuccessStatusCode();
        var r3 = await client.GetAsync("/v1/tasks"); // expect: SCALE402 SCALE429
        r3.EnsureSuccessStatusCode();
        var r4 = await client.GetAsync(new Uri("v1/tasks", UriKind.Relative)); // expect: SCALE402 SCALE429
        r4.EnsureSuccessStatusCode();
        var r5 = await client.GetAsync((string)null); // expect: SCALE402 SCALE429
        r5.EnsureSuccessStatusCode();
        var r6 = await client.GetAsync(""); // expect: SCALE402 SCALE429
        r6.EnsureSuccessStatusCode();
    }
}
