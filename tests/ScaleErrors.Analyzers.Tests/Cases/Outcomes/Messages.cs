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

// Texts are for people; codes in a body are for code.
internal sealed partial class Messages(ILogger log)
{
    private static readonly Uri T = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task ThrowsMessageOfBody(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode)
        {
            var e = await r.Content.ReadFromJsonAsync<Err>();
            throw new InvalidOperationException(e!.Message);
        }
    }

    public async Task ThrowsMessageOfDocument(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode)
        {
            using var doc = JsonDocument.Parse(await r.Content.ReadAsStringAsync());
            throw new InvalidOperationException(doc.RootElement.GetProperty("message").GetString());
        }
    }

    public async Task<bool> ComparesCodeInBody(HttpContent c)
    {
        var r = await _http.PostAsync(T, c);
        var doc = JsonDocument.Parse(await r.Content.ReadAsStringAsync());
        if (doc.RootElement.TryGetProperty("status_code", out var code) && (code.GetInt32() == 409 || code.GetInt32() == 429 || code.GetInt32() == 402))
            return false;
        return true;
    }

    public async Task<string> CollectsText(HttpContent c)
    {
        var report = new StringBuilder();
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        if (r.StatusCode == HttpStatusCode.Conflict)
            report.AppendLine("already there");
        return report.ToString();
    }

    public async Task LogScope(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        using (log.BeginScope(new Dictionary<string, object> { ["status"] = (int)r.StatusCode }))
            log.LogInformation("answered");
        r.EnsureSuccessStatusCode();
    }

    public async Task LoggerMessage(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode) { LogFailed(log, r.StatusCode); throw new Exception("x"); }
    }

    public async Task<string?> LogsMessageOfBody(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        var body = await r.Content.ReadAsStringAsync();
        if (!r.IsSuccessStatusCode)
        {
            var err = JsonSerializer.Deserialize<Err>(body);
            log.LogError("failed: {Message}", err?.Message);
            return null;
        }
        return body;
    }

    public async Task PatternOnBody(HttpContent c)
    {
        var r = await _http.PostAsync(T, c);
        var err = r.IsSuccessStatusCode ? null : await r.Content.ReadFromJsonAsync<Err>();
        if (err is { Code: 429 }) await Task.Delay(1000);
        else if (err is not null) throw new Exception(err.Message);
    }

    public async Task FormatsBody(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        var status = (int)r.StatusCode;
        if (status is < 200 or > 299)
            throw new Exception(string.Format("Scale said {0} {1}", status, await r.Content.ReadAsStringAsync()));
    }

    [LoggerMessage(1, LogLevel.Error, "failed {Status}")]
    private static partial void LogFailed(ILogger l, HttpStatusCode status);

    private static partial void LogFailed(ILogger l, HttpStatusCode status) => l.LogError("failed {Status}", status);

    internal sealed record Err(string Message, int Code);
}
