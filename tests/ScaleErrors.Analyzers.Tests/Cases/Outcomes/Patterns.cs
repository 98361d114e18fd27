using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

// Patterns and switches.
internal sealed class Patterns
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task OrPattern(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
            throw new InvalidOperationException("known");
        response.EnsureSuccessStatusCode();
    }

    public async Task NotPattern(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode is not HttpStatusCode.OK)
            throw new InvalidOperationException("failed");
    }

    public async Task RelationalPattern(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if ((int)response.StatusCode is >= 400 and < 500)
            throw new InvalidOperationException("failed");
    }

    public async Task PropertyPattern(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        if (response is { StatusCode: HttpStatusCode.Conflict })
            throw new InvalidOperationException("conflict");
        if (response is { IsSuccessStatusCode: false })
            throw new InvalidOperationException("failed");
    }

    public async Task PropertyPatternWithVariable(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
        if (response is { IsSuccessStatusCode: false, StatusCode: var code })
            throw new InvalidOperationException((int)code == 429 ? "slow down" : "failed");
    }

    public async Task SwitchStatement(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        switch (response.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                throw new InvalidOperationException("not enabled");
            case HttpStatusCode.Conflict:
                throw new InvalidOperationException("conflict");
            case HttpStatusCode.TooManyRequests:
                throw new InvalidOperationException("slow down");
            default:
                response.EnsureSuccessStatusCode();
                break;
        }
    }

    public async Task StackedLabels(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        switch ((int)response.StatusCode)
        {
            case 200:
                return;
            case 402:
            case 409:
            case 429:
            default:
                throw new InvalidOperationException("failed");
        }
    }

    public async Task StackedWithoutDefault(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402
        switch ((int)response.StatusCode)
        {
            case 409:
            case 429:
                throw new InvalidOperationException("known");
        }
    }

    public async Task SwitchWithWhen(HttpContent content, bool strict)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        switch (response.StatusCode)
        {
            case HttpStatusCode.Conflict when strict:
                throw new InvalidOperationException("conflict");
            case >= (HttpStatusCode)400:
                throw new InvalidOperationException("failed");
        }
    }

    public async Task GotoCase(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        switch ((int)response.StatusCode)
        {
            case 409:
                Console.WriteLine("conflict");
                goto default;
            case 429:
                goto default;
            case 200:
                break;
            default:
                throw new InvalidOperationException("failed");
        }
    }

    public async Task<string> SwitchExpression(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402
        return response.StatusCode switch
        {
            HttpStatusCode.OK => "made",
            HttpStatusCode.Conflict => "there already",
            (HttpStatusCode)429 => "later",
            _ => "failed",
        };
    }

    public async Task<string> SwitchExpressionByFamily(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        return (int)response.StatusCode switch
        {
            >= 200 and < 300 => "made",
            _ => "failed",
        };
    }

    public async Task<int> TupleSwitch(HttpContent content, bool dryRun)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
        return (response.StatusCode, dryRun) switch
        {
            (HttpStatusCode.Conflict, false) => 1,
            (HttpStatusCode.OK, _) => 0,
            _ => 2,
        };
    }
}
