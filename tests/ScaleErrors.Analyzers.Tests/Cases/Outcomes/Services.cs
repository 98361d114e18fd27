#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Outcomes.Services;

// Guards, loggers, result objects and tables.
public sealed class LabelingService
{
    private readonly HttpClient _httpClient;
    private readonly ILogger<LabelingService> _logger;
    private readonly SemaphoreSlim _gate = new(4);
    private volatile bool _isThrottled;
    private HttpStatusCode _last;
    private static readonly HashSet<HttpStatusCode> Transient = new() { HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable };
    private static readonly IReadOnlyDictionary<HttpStatusCode, string> Meanings = new Dictionary<HttpStatusCode, string> { [HttpStatusCode.Conflict] = "exists" };

    public LabelingService(ILogger<LabelingService> logger)
    {
        _logger = logger;
        _httpClient = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
        {
            BaseAddress = new Uri("https://api.scale.com/v1/"),
        };
    }

    public async Task<OperationResult> SubmitAsync(object payload, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
            using var response = await _httpClient.PostAsync("task/categorization", content, cancellationToken).ConfigureAwait(false); // expect: SCALE402 SCALE409 SCALE429
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                _logger.LogError("Scale answered {Status}: {Body}", response.StatusCode, text);
                return OperationResult.Failed();
            }

            return OperationResult.Succeeded();
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<OperationResult> SubmitHandedAsync(object payload, CancellationToken cancellationToken)
    {
        using var response = await _httpClient.PostAsJsonAsync("task/categorization", payload, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return new OperationResult { Success = false, Code = (int)response.StatusCode };
        }

        return OperationResult.Succeeded();
    }

    // A set is asked: it may tell outcomes apart.
    public async Task SetLookupAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload);
        if (Transient.Contains(response.StatusCode))
        {
            _isThrottled = true;
            return;
        }

        response.EnsureSuccessStatusCode();
    }

    public async Task<string> DictionaryAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload);
        return Meanings.TryGetValue(response.StatusCode, out var meaning) ? meaning : "?";
    }

    public async Task KeepAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload); // expect: SCALE402 SCALE409
        _isThrottled = response.StatusCode == HttpStatusCode.TooManyRequests;
        response.EnsureSuccessStatusCode();
    }

    // Kept where nobody reads it.
    public async Task KeepStatusAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload); // expect: SCALE402 SCALE409 SCALE429
        _last = response.StatusCode;
    }

    public async Task MetricAsync(object payload, Histogram h)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload); // expect: SCALE402 SCALE409 SCALE429
        h.Record(1, new KeyValuePair<string, object?>("status", response.StatusCode.ToString()));
        response.EnsureSuccessStatusCode();
    }

    // An assertion is given the answer.
    public async Task DebugAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload); // expect: SCALE402 SCALE429
        Debug.Assert(response.StatusCode != HttpStatusCode.Conflict);
        response.EnsureSuccessStatusCode();
    }

    public async Task WrappedExceptionAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload);
        if (!response.IsSuccessStatusCode)
        {
            throw new ScaleException(response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    public async Task WrappedMessageAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/categorization", payload); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"Scale answered {response.StatusCode}");
        }
    }

    // What a local function keeps in a captured variable is there for others.
    public async Task InnerAsync(object payload)
    {
        HttpResponseMessage? response = null;
        async Task<bool> TryOnce()
        {
            response?.Dispose();
            response = await _httpClient.PostAsJsonAsync("task/x", payload); // expect: SCALE402 SCALE409
            return (int)response.StatusCode != 429;
        }

        for (var i = 0; i < 3 && !await TryOnce(); i++) await Task.Delay(1000);
    }

    public async Task ByNameAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/x", payload); // expect: SCALE402 SCALE409
        var status = (int)response.StatusCode;
        var retriable = status == 429 || status >= 500;
        if (retriable) await Task.Delay(1000);
        else if (status >= 400) throw new InvalidOperationException();
    }

    public async Task BitwiseAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/x", payload); // expect: SCALE402 SCALE409 SCALE429
        if ((int)response.StatusCode / 100 != 2) throw new InvalidOperationException();
    }

    // Both leave the method as success does.
    public async Task EqualsAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/x", payload); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode.Equals(HttpStatusCode.Conflict)) return;
        if (429.Equals((int)response.StatusCode)) return;
        response.EnsureSuccessStatusCode();
    }

    public async Task NegatedAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/x", payload);
        if (response.StatusCode != HttpStatusCode.Conflict && response.StatusCode != HttpStatusCode.TooManyRequests && response.StatusCode != HttpStatusCode.PaymentRequired)
        {
            response.EnsureSuccessStatusCode();
        }
        else throw new InvalidOperationException("special");
    }

    // An allow-list: everything else is one failure.
    public async Task AllowAsync(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/x", payload); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted)) throw new InvalidOperationException("special");
    }

    // 409 is taken for success: it does what 200 does, and is silent.
    public async Task ConflictIsFine(object payload)
    {
        var response = await _httpClient.PostAsJsonAsync("task/x", payload); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode != HttpStatusCode.Conflict) response.EnsureSuccessStatusCode();
    }

    public sealed class Histogram { public void Record(int n, KeyValuePair<string, object?> tag) { } }
}

public sealed class OperationResult
{
    public bool Success { get; set; }
    public int Code { get; set; }
    public static OperationResult Failed() => new();
    public static OperationResult Succeeded() => new() { Success = true };
}

public sealed class ScaleException(HttpStatusCode code, string body) : Exception(body) { public HttpStatusCode Code => code; }
