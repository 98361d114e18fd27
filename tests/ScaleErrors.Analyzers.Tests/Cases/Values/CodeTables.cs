using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.CodeTables;

// Tables from codes to something, and codes by their names.
public sealed class TableClient(IReadOnlyDictionary<int, string> configured)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";

    private static readonly Dictionary<HttpStatusCode, string> Meanings = new()
    {
        [HttpStatusCode.Conflict] = "The task exists.",
        [HttpStatusCode.TooManyRequests] = "Too fast.",
    };

    private static readonly FrozenDictionary<int, TimeSpan> Waits = new Dictionary<int, TimeSpan>
    {
        { 429, TimeSpan.FromSeconds(30) },
        { 503, TimeSpan.FromSeconds(5) },
    }.ToFrozenDictionary();

    private static readonly Dictionary<HttpStatusCode, Action> Answers = new()
    {
        [HttpStatusCode.PaymentRequired] = () => throw new NotSupportedException("The endpoint is not enabled."),
        [HttpStatusCode.Conflict] = () => throw new InvalidOperationException("The task exists."),
    };

    private static readonly Dictionary<HttpStatusCode, string> SameForAll = new()
    {
        [HttpStatusCode.PaymentRequired] = "failed",
        [HttpStatusCode.Conflict] = "failed",
        [HttpStatusCode.TooManyRequests] = "failed",
    };

    private readonly HttpClient _http = new();

    public async Task<string> Found(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402
        if (response.IsSuccessStatusCode)
            return "made";
        return Meanings.TryGetValue(response.StatusCode, out var meaning) ? meaning : "failed";
    }

    public async Task KeyAsked(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402
        if (Meanings.ContainsKey(response.StatusCode))
            throw new InvalidOperationException(Meanings[response.StatusCode]);
        response.EnsureSuccessStatusCode();
    }

    public async Task Waited(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409
        if (Waits.TryGetValue((int)response.StatusCode, out var wait))
            await Task.Delay(wait);
        else
            response.EnsureSuccessStatusCode();
    }

    public async Task Dispatched(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE429
        if (Answers.TryGetValue(response.StatusCode, out var answer))
            answer();
        response.EnsureSuccessStatusCode();
    }

    // The table has a row for each and says the same in all.
    public async Task<string> SameInAllRows(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode ? "made" : SameForAll.GetValueOrDefault(response.StatusCode, "failed");
    }

    // What the rows say is decided elsewhere.
    public async Task<string> Configured(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        return configured.TryGetValue((int)response.StatusCode, out var meaning) ? meaning : "failed";
    }

    public async Task<string> SwitchOverName(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402
        switch (response.StatusCode.ToString())
        {
            case "OK":
                return "made";
            case nameof(HttpStatusCode.Conflict):
                return "duplicate";
            case nameof(HttpStatusCode.TooManyRequests):
                return "later";
            default:
                return "failed";
        }
    }

    // No code has this name.
    public async Task<string> SwitchOverWrongName(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        return response.StatusCode.ToString() switch
        {
            "OK" => "made",
            "Too Many Requests" => "later",
            _ => "failed",
        };
    }

    public async Task<string> SwitchOverDigits(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409
        return ((int)response.StatusCode).ToString() switch
        {
            "200" => "made",
            "429" => "later",
            _ => "failed",
        };
    }

    public async Task<string> NameOfEnum(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE429
        if (Enum.GetName(response.StatusCode) == nameof(HttpStatusCode.Conflict))
            return "duplicate";
        return response.IsSuccessStatusCode ? "made" : "failed";
    }
}
