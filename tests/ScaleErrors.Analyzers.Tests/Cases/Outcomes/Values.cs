using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

// Values computed from the status count where they leave.
internal sealed class Values
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private static readonly int TooMany = 429;
    private static readonly int Computed = Environment.ProcessorCount;
    private static int _variable = 409;
    private readonly HttpClient _http = new();
    private bool _throttled;
    private int _failures;

    private static HttpStatusCode Taken => HttpStatusCode.Conflict;

    public static void Set(int code) => _variable = code;

    public async Task<bool> IsConflict(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        return r.StatusCode == HttpStatusCode.Conflict;
    }

    public async Task<bool> IsSuccess(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        return r.IsSuccessStatusCode;
    }

    public async Task<bool> IsSuccessInOne(HttpContent content) =>
        (await _http.PostAsync(Tasks, content)).IsSuccessStatusCode; // expect: SCALE402 SCALE409 SCALE429

    public async Task LoggedComparison(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
        Log((int)r.StatusCode == 429);
    }

    public async Task<(bool, bool)> Tuple(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
        return (r.IsSuccessStatusCode, r.StatusCode == (HttpStatusCode)429);
    }

    public async Task FieldKeepsThrottling(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
        _throttled = r.StatusCode == HttpStatusCode.TooManyRequests;
    }

    public bool Throttled => _throttled;

    public async Task CountsFailures(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (!r.IsSuccessStatusCode)
            _failures++;
    }

    public int Failures => _failures;

    public async Task BooleanLocals(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402
        var conflict = r.StatusCode == HttpStatusCode.Conflict;
        var slow = (int)r.StatusCode == 429;
        var known = conflict || slow;
        if (known)
            throw new InvalidOperationException("known");
        r.EnsureSuccessStatusCode();
    }

    public async Task<string> ConditionalText(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        var text = r.StatusCode == HttpStatusCode.Conflict ? "conflict" : r.IsSuccessStatusCode ? "made" : "failed";
        return text;
    }

    public async Task<string> GeneralText(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        return r.IsSuccessStatusCode ? "made" : "failed";
    }

    public async Task<int> FlagAfterTheFact(HttpContent content)
    {
        var outcome = 0;
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        if (r.StatusCode == HttpStatusCode.Conflict)
            outcome = 1;
        else if (!r.IsSuccessStatusCode)
            outcome = 2;
        return outcome;
    }

    public async Task<int> FlagNobodyReads(HttpContent content)
    {
        var outcome = 0;
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (r.StatusCode == HttpStatusCode.Conflict)
            outcome = 1;
        outcome = 0;
        return outcome;
    }

    public async Task StatusOnlyPrinted(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        Console.WriteLine($"answered {(int)r.StatusCode} {r.ReasonPhrase}");
        r.EnsureSuccessStatusCode();
    }

    public async Task<string> StatusOnlyText(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        return "answered " + r.StatusCode;
    }

    public async Task<bool> ReasonPhraseCompared(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content);
        return r.ReasonPhrase == "Conflict";
    }

    public async Task<bool> SetAsked(HttpContent content, HashSet<HttpStatusCode> known)
    {
        var r = await _http.PostAsync(Tasks, content);
        return known.Contains(r.StatusCode);
    }

    public async Task NamedByReadOnlyField(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
        if ((int)r.StatusCode == TooMany)
            throw new InvalidOperationException("slow down");
    }

    public async Task NamedByProperty(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        if (r.StatusCode == Taken)
            throw new InvalidOperationException("conflict");
    }

    // Which code it names is known at run time only.
    public async Task NamedByComputedField(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content);
        if ((int)r.StatusCode == Computed)
            throw new InvalidOperationException("computed");
    }

    // Somebody may have set it.
    public async Task NamedByVariableField(HttpContent content)
    {
        var r = await _http.PostAsync(Tasks, content);
        if ((int)r.StatusCode == _variable)
            throw new InvalidOperationException("variable");
    }

    private static void Log(bool throttled) => Console.WriteLine(throttled);
}
