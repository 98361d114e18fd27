using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

// The same questions asked in other words.
internal sealed partial class Styles(ILogger log)
{
    private static readonly Uri T = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task WaitsForAll(HttpContent c, HttpContent d)
    {
        var t1 = _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        var t2 = _http.PostAsync(T, d); // expect: SCALE402 SCALE409 SCALE429
        await Task.WhenAll(t1, t2);
        (await t1).EnsureSuccessStatusCode();
        t2.Result.EnsureSuccessStatusCode();
    }

    public async Task ManyChoicesBefore(HttpContent c, string? a1, string? a2, string? a3, string? a4, string? a5, string? a6, string? a7, string? a8, string? a9, string? a10, string? a11, string? a12, string? a13)
    {
        var b1 = a1 is null ? "" : "x"; var b2 = a2 is null ? "" : "x"; var b3 = a3 is null ? "" : "x"; var b4 = a4 is null ? "" : "x";
        var b5 = a5 is null ? "" : "x"; var b6 = a6 is null ? "" : "x"; var b7 = a7 is null ? "" : "x"; var b8 = a8 is null ? "" : "x";
        var b9 = a9 is null ? "" : "x"; var b10 = a10 is null ? "" : "x"; var b11 = a11 is null ? "" : "x"; var b12 = a12 is null ? "" : "x"; var b13 = a13 is null ? "" : "x";
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        r.EnsureSuccessStatusCode();
        Console.WriteLine(b1 + b2 + b3 + b4 + b5 + b6 + b7 + b8 + b9 + b10 + b11 + b12 + b13);
    }

    public async Task Fractions(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        if ((double)r.StatusCode == 409.0) throw new Exception("conflict");
    }

    public async Task ListPattern(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        if (new[] { r.StatusCode } is [var s] && s == HttpStatusCode.Conflict) throw new Exception("conflict");
    }

    public async Task Deconstructed(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        var (conflict, body) = (r.StatusCode == HttpStatusCode.Conflict, await r.Content.ReadAsStringAsync());
        if (conflict) throw new Exception(body);
    }

    public async Task ThrowsWithStatus(HttpContent c)
    {
        var r = await _http.PostAsync(T, c);
        if (!r.IsSuccessStatusCode)
            throw new HttpRequestException("failed", null, r.StatusCode);
    }

    public async Task LogsAndRethrows(HttpContent c)
    {
        try
        {
            var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) { log.LogError(e, "failed {S}", e.StatusCode); throw; }
        catch (TaskCanceledException) { return; }
        finally { log.LogInformation("done"); }
    }

    public async Task SwitchInCatch(HttpContent c)
    {
        try
        {
            using var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException ex)
        {
            switch (ex.StatusCode) { case (HttpStatusCode)429: await Task.Delay(1); break; default: throw; }
        }
    }

    public async Task Families(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        switch ((int)r.StatusCode / 100) { case 2: return; case 4: throw new Exception("client"); case 5: throw new Exception("server"); }
    }

    public async Task ReusedVariable(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        r.EnsureSuccessStatusCode();
        r = await _http.PostAsync(new Uri("https://example.com"), c);
        if (r.StatusCode == HttpStatusCode.Conflict || r.StatusCode == HttpStatusCode.TooManyRequests || r.StatusCode == HttpStatusCode.PaymentRequired) throw new Exception("x");
    }

    public async Task SendsAgain(HttpContent c)
    {
        HttpResponseMessage r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409
        if (r.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(1000);
            r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        }
        r.EnsureSuccessStatusCode();
    }

    public async Task NullableStatus(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409
        HttpStatusCode? s = r.StatusCode;
        if (s.HasValue && s.Value == HttpStatusCode.TooManyRequests) throw new Exception("slow");
        if (s.GetValueOrDefault() >= HttpStatusCode.BadRequest) throw new Exception("bad");
    }

    public async Task Casts(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409
        ushort s = (ushort)r.StatusCode; long l = (long)s;
        if (l == 429L) throw new Exception("slow");
        r.EnsureSuccessStatusCode();
    }

    public async Task SwitchOnResponse(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402
        switch (r)
        {
            case { IsSuccessStatusCode: true }: return;
            case { StatusCode: HttpStatusCode.Conflict }: throw new Exception("conflict");
            case { StatusCode: (HttpStatusCode)429 } x: await Task.Delay(x.Headers.RetryAfter?.Delta ?? TimeSpan.Zero); return;
            case var other: throw new Exception($"{other.StatusCode}");
        }
    }

    public async Task SwitchOnTuple(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402
        switch ((r.IsSuccessStatusCode, r.StatusCode))
        {
            case (true, _): return;
            case (_, HttpStatusCode.Conflict): throw new Exception("conflict");
            case (false, HttpStatusCode.TooManyRequests): throw new Exception("slow");
            default: throw new Exception("other");
        }
    }

    public async Task RetriesIntoOuterVariable(HttpContent c)
    {
        HttpResponseMessage? r = null;
        for (var i = 0; i < 3; i++)
        {
            r?.Dispose();
            r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409
            if (r.StatusCode != HttpStatusCode.TooManyRequests) break;
            await Task.Delay(1000 * i);
        }
        r!.EnsureSuccessStatusCode();
    }

    public async Task TwoFlags(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409
        var slow = r.StatusCode == HttpStatusCode.TooManyRequests;
        var ok = r.IsSuccessStatusCode;
        if (!ok && !slow) throw new Exception("x");
        if (slow) { log.LogWarning("slow"); await Task.Delay(100); }
    }

    public async Task<Res?> IsPatternInOne(HttpContent c) => await _http.PostAsync(T, c) is { IsSuccessStatusCode: true } r ? await r.Content.ReadFromJsonAsync<Res>() : null; // expect: SCALE402 SCALE409 SCALE429

    public async Task<Res?> SwitchInOne(HttpContent c) => await _http.PostAsync(T, c) switch { { IsSuccessStatusCode: true } r => await r.Content.ReadFromJsonAsync<Res>(), { StatusCode: HttpStatusCode.Conflict } => throw new Exception("c"), _ => null }; // expect: SCALE402 SCALE429

    internal sealed record Err(string Message, int Code);

    internal sealed class Res
    {
        public bool Conflict { get; set; }

        public int Attempts { get; set; }

        public bool Ok { get; set; }

        public string? Code { get; set; }

        public HttpStatusCode? Status { get; set; }
    }
}
