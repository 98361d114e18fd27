using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

// Every comparison of the status code that a person may write.
internal sealed class Comparisons
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task NoCheck(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        Console.WriteLine(response.StatusCode);
    }

    public async Task Discarded(HttpContent content)
    {
        await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        _ = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        _ = _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task EachByEquals(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (response.StatusCode == HttpStatusCode.PaymentRequired)
            throw new InvalidOperationException("not enabled");
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("conflict");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new InvalidOperationException("slow down");
        response.EnsureSuccessStatusCode();
    }

    public async Task OnlyConflict(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("conflict");
        response.EnsureSuccessStatusCode();
    }

    public async Task ConflictThenNothing(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("conflict");
    }

    public async Task NumbersEitherWay(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        var code = (int)response.StatusCode;
        if (402 == code)
            throw new InvalidOperationException("not enabled");
        if (code.Equals(409))
            throw new InvalidOperationException("conflict");
        if (code is 429)
            throw new InvalidOperationException("slow down");
    }

    public async Task EqualsMethod(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        if (response.StatusCode.Equals(HttpStatusCode.Conflict))
            throw new InvalidOperationException("conflict");
    }

    public async Task ObjectEquals(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        if (Equals(response.StatusCode, HttpStatusCode.Conflict))
            throw new InvalidOperationException("conflict");
    }

    public async Task Ranges(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        var code = (int)response.StatusCode;
        if (code >= 400 && code < 500)
            throw new InvalidOperationException("our fault");
        if (code >= 500)
            throw new InvalidOperationException("their fault");
    }

    public async Task RangeAboveUs(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if ((int)response.StatusCode >= 500)
            throw new InvalidOperationException("their fault");
    }

    public async Task Families(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        switch ((int)response.StatusCode / 100)
        {
            case 2:
                return;
            case 4:
                throw new InvalidOperationException("our fault");
            default:
                throw new InvalidOperationException("their fault");
        }
    }

    public async Task NotOk(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException("failed");
    }

    public async Task NotCreated(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode != HttpStatusCode.Created)
            throw new InvalidOperationException("failed");
    }

    public async Task ConflictOrFailure(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict || !response.IsSuccessStatusCode)
            throw new InvalidOperationException("failed");
    }

    // Excepted from the failures, a conflict goes on as success.
    public async Task ConflictButNotFailure(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode != HttpStatusCode.Conflict && !response.IsSuccessStatusCode)
            throw new InvalidOperationException("failed");
    }

    public async Task NoShortCircuit(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402
        if (response.StatusCode == HttpStatusCode.Conflict | response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new InvalidOperationException("known");
        response.EnsureSuccessStatusCode();
    }

    public async Task SameThrowEitherWay(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("failed");
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("failed");
    }

    public async Task EmptyCheck(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
        {
        }
    }

    public async Task ComparedWithParameter(HttpContent content, HttpStatusCode tolerated)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (response.StatusCode != tolerated)
            throw new InvalidOperationException("failed");
    }
}
