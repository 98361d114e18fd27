using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.Choices;

// Conditional and coalescing expressions between the call and the check.
internal sealed class ChoosingClient(HttpResponseMessage? cached)
{
    private const string Images = "https://api.scale.com/v1/task/imageannotation";
    private const string Texts = "https://api.scale.com/v1/task/textcollection";
    private readonly HttpClient _http = new();

    public async Task<string> CoalescedStatus(HttpContent task)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.PostAsync(Images, task); // expect: SCALE402
        }
        catch (HttpRequestException)
        {
            Console.Error.WriteLine("Scale was not reached.");
        }

        var status = response?.StatusCode ?? HttpStatusCode.ServiceUnavailable;
        return status switch
        {
            HttpStatusCode.OK => "made",
            HttpStatusCode.Conflict => "duplicate",
            HttpStatusCode.TooManyRequests => "later",
            _ => "failed",
        };
    }

    // The status is there in one case only: that in which it says nothing.
    public async Task<string> StatusOfSuccess(HttpContent task)
    {
        using var response = await _http.PostAsync(Images, task); // expect: SCALE402 SCALE409 SCALE429
        var status = response.IsSuccessStatusCode ? response.StatusCode : HttpStatusCode.BadRequest;
        return status switch
        {
            HttpStatusCode.OK => "made",
            HttpStatusCode.Conflict => "duplicate",
            _ => "failed",
        };
    }

    public async Task<string> StatusOfFailure(HttpContent task)
    {
        using var response = await _http.PostAsync(Images, task); // expect: SCALE402 SCALE429
        HttpStatusCode? failure = response.IsSuccessStatusCode ? null : response.StatusCode;
        if (failure == HttpStatusCode.Conflict)
            return "duplicate";
        return failure is null ? "made" : "failed";
    }

    public async Task OneOfTwoCalls(HttpContent task, bool isImage)
    {
        using var response = isImage
            ? await _http.PostAsync(Images, task) // expect: SCALE402 SCALE429
            : await _http.PostAsync(Texts, task); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // Nothing is sent where there is nothing to send.
    public async Task CallOrNull(HttpContent? task)
    {
        using var response = task is null ? null : await _http.PostAsync(Texts, task); // expect: SCALE402 SCALE429
        if (response?.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response?.EnsureSuccessStatusCode();
    }

    public async Task CallOrNullEnsured(HttpContent? task)
    {
        using var response = task is null ? null : await _http.PostAsync(Texts, task); // expect: SCALE402 SCALE409 SCALE429
        if (response is { IsSuccessStatusCode: false })
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task<string> CallOfSwitch(HttpContent task, string kind)
    {
        using var response = await (kind switch
        {
            "image" => _http.PostAsync(Images, task), // expect: SCALE402
            _ => _http.PostAsync(Texts, task), // expect: SCALE402
        });
        return (int)response.StatusCode switch
        {
            409 => "duplicate",
            429 => "later",
            < 300 => "made",
            _ => "failed",
        };
    }

    public async Task<string> CachedOrGot()
    {
        var response = cached ?? await _http.GetAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return "later";
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public async Task<string> CoalescingAssignment(HttpContent task)
    {
        HttpResponseMessage? response = null;
        response ??= await _http.PostAsync(Images, task); // expect: SCALE402 SCALE429
        return response is { StatusCode: HttpStatusCode.Conflict } ? "duplicate" : response.IsSuccessStatusCode ? "made" : "failed";
    }

    // Thrown where there is none of the accepted ones.
    public async Task<HttpContent> ThrowExpression(HttpContent task)
    {
        var response = await _http.PostAsync(Images, task); // expect: SCALE402 SCALE409 SCALE429
        var accepted = response.IsSuccessStatusCode ? response : null;
        return accepted?.Content ?? throw new InvalidOperationException("The task was not made.");
    }

    public async Task<HttpContent> ThrowExpressionForConflict(HttpContent task)
    {
        var response = await _http.PostAsync(Images, task); // expect: SCALE402 SCALE429
        var known = response.StatusCode != HttpStatusCode.Conflict ? response : throw new InvalidOperationException("The task exists.");
        return known.EnsureSuccessStatusCode().Content;
    }
}
