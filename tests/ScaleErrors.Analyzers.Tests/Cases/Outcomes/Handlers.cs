#nullable enable
using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Outcomes.HandlersCases;

// Handlers, filters and finally blocks.
internal sealed class Handlers
{
    private readonly HttpClient c = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private readonly TextWriter log = Console.Out;

    public async Task FilterMethodOnStatus()
    {
        try
        {
            using var r = await c.GetAsync("x"); // expect: SCALE402
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when ((int?)e.StatusCode == 429) { Console.WriteLine("slow"); }
    }

    public async Task FilterSwitch()
    {
        try
        {
            using var r = await c.PostAsync("x", null); // expect: SCALE402
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            switch (e.StatusCode)
            {
                case HttpStatusCode.Conflict: Console.WriteLine("exists"); break;
                case HttpStatusCode.TooManyRequests: await Task.Delay(1); break;
                default: throw new InvalidOperationException("x", e);
            }
        }
    }

    public async Task FilterOrder()
    {
        try
        {
            using var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
            r.EnsureSuccessStatusCode();
            Console.WriteLine("ok");
        }
        catch (HttpRequestException e) when (e.StatusCode >= HttpStatusCode.BadRequest) { Console.WriteLine("all"); }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict) { Console.WriteLine("never"); }
    }

    public async Task OtherException()
    {
        try
        {
            using var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
            r.EnsureSuccessStatusCode();
            Console.WriteLine("ok");
        }
        catch (WebException e) when (e.Status == WebExceptionStatus.ProtocolError) { Console.WriteLine("other"); }
        catch (TaskCanceledException) { Console.WriteLine("time"); }
    }

    public async Task CatchInspectsMessage()
    {
        try
        {
            using var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE429
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when (e.Message.Contains("409")) { Console.WriteLine("exists"); }
    }

    public async Task TransportOnly()
    {
        try
        {
            using var r = await c.PostAsync("x", null); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict) { Console.WriteLine("never: nothing throws for a status"); }
    }

    public async Task RethrowHanded()
    {
        try
        {
            using var r = await c.PostAsync("x", null);
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) { throw new Wrapped(e.StatusCode); }
    }

    public async Task UsingInTry()
    {
        HttpResponseMessage? r = null;
        try
        {
            r = await c.GetAsync("x"); // expect: SCALE402
            if (r.StatusCode == HttpStatusCode.TooManyRequests) throw new TimeoutException("slow");
            r.EnsureSuccessStatusCode();
        }
        catch (TimeoutException) { await Task.Delay(1000); }
        catch (Exception e) { Console.WriteLine(e); throw; }
        finally { r?.Dispose(); }
    }

    public async Task TryFinallyFlag()
    {
        var ok = false;
        try
        {
            var r = await c.GetAsync("x"); // expect: SCALE402 SCALE429
            ok = r.IsSuccessStatusCode;
        }
        finally { Console.WriteLine(ok); }
    }

    public async Task TryFinallyFlag429()
    {
        var slow = false;
        try
        {
            var r = await c.GetAsync("x"); // expect: SCALE402
            slow = r.StatusCode is HttpStatusCode.TooManyRequests;
        }
        finally { Console.WriteLine(slow); }
    }

    public async Task NestedTry(object payload)
    {
        try
        {
            try
            {
                (await c.PostAsJsonAsync("batches", payload)).EnsureSuccessStatusCode(); // expect: SCALE402
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
            {
                throw new InvalidOperationException("exists", e);
            }
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            log.WriteLine("slow");
        }
    }

    public async Task Rethrows(object payload)
    {
        try
        {
            (await c.PostAsJsonAsync("batches", payload)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }
        catch (HttpRequestException e)
        {
            if (e.StatusCode != HttpStatusCode.TooManyRequests) throw;
            log.WriteLine("slow");
        }
    }

    public async Task<HttpStatusCode?> ReturnsFromException(object payload)
    {
        try
        {
            (await c.PostAsJsonAsync("batches", payload)).EnsureSuccessStatusCode();
            return null;
        }
        catch (HttpRequestException e)
        {
            return e.StatusCode;
        }
    }

    public async Task<bool> TryCreate(object payload)
    {
        using var response = await c.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409 SCALE429
        try { response.EnsureSuccessStatusCode(); return true; }
        catch { return false; }
    }

    public async Task<bool> TryCreateTold(object payload)
    {
        using var response = await c.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE429
        try { response.EnsureSuccessStatusCode(); return true; }
        catch when (response.StatusCode == HttpStatusCode.Conflict) { log.WriteLine("exists"); return false; }
        catch { return false; }
    }

    public async Task Finally(object payload)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await c.PostAsJsonAsync("batches", payload); // expect: SCALE402 SCALE409
            response.EnsureSuccessStatusCode();
        }
        finally
        {
            if ((int?)response?.StatusCode == 429) log.WriteLine("slow");
            response?.Dispose();
        }
    }
}

internal sealed class Wrapped(HttpStatusCode? status) : Exception
{
    public HttpStatusCode? Status => status;
}
