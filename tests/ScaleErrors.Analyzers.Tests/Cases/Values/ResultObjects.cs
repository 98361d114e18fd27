using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Values.ResultObjects;

// A method answers with an object made of the status, and its callers look at that object.
internal sealed class LabelingClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> Switched(LabelingTask task)
    {
        var result = await CreateAsync(task);
        switch (result.Code)
        {
            case 200:
                return result.Body;
            case 402:
                throw new InvalidOperationException("The endpoint is not enabled.");
            case 409:
                return await FindAsync(task.UniqueId);
            case 429:
                throw new TimeoutException("Too fast.");
            default:
                throw new InvalidOperationException(result.Body);
        }
    }

    public async Task<string> OnlySuccessAsked(LabelingTask task)
    {
        var result = await CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
        return result.IsSuccess ? result.Body : throw new InvalidOperationException("The task was not made.");
    }

    public async Task<string> ComputedPropertiesAsked(LabelingTask task)
    {
        var result = await CreateAsync(task); // expect: SCALE402
        if (result.IsDuplicate)
            return await FindAsync(task.UniqueId);
        if (result.IsThrottled)
            throw new TimeoutException("Too fast.");
        return result.IsSuccess ? result.Body : "";
    }

    public async Task Forgotten(LabelingTask task) => await CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429

    // The result does not keep which failure it was, whatever its callers would like to know.
    public async Task<bool> Submitted(LabelingTask task) => (await SubmitAsync(task)).IsSuccess;

    public async Task<string> ByFactory(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE429
        var result = SubmitResult.From(response);
        return result.IsDuplicate ? "duplicate" : result.IsSuccess ? "made" : "failed";
    }

    public async Task<string> ByKind(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        return Classified.Of(response.StatusCode).Kind switch
        {
            Kind.Made => "made",
            Kind.Duplicate => "duplicate",
            Kind.Later => "later",
            _ => "failed",
        };
    }

    // The kinds are there; this caller asks for one only.
    public async Task ByOneKind(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        var classified = Classified.Of(response.StatusCode);
        if (classified.Kind != Kind.Made)
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task<string> DerivedResult(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409
        SubmitResult result = response.IsSuccessStatusCode ? new SubmitResult(200, "") : new Rejection(response.StatusCode);
        return result switch
        {
            Rejection { Code: 429 } => "later",
            Rejection => "rejected",
            _ => "made",
        };
    }

    // Every subtype is one outcome.
    public async Task<string> SubtypesSwitched(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        return Read(response.StatusCode) switch
        {
            Made => "made",
            Duplicate => "duplicate",
            Later => "later",
            _ => "failed",
        };
    }

    public async Task<string> Matched(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE429
        return new SubmitResult((int)response.StatusCode, task.UniqueId).Match(
            made: id => id,
            failed: code => code == 409 ? "duplicate" : "failed");
    }

    public async Task<string> MatchedAlike(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        return new SubmitResult((int)response.StatusCode, task.UniqueId).Match(made: id => id, failed: _ => "failed");
    }

    private static SubmitOutcome Read(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Conflict => new Duplicate(),
        HttpStatusCode.TooManyRequests => new Later(),
        >= HttpStatusCode.BadRequest => new Failed(),
        _ => new Made(),
    };

    private async Task<SubmitResult> CreateAsync(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        return new SubmitResult((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<SubmitResult> SubmitAsync(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode ? new SubmitResult(200, "made") : new SubmitResult(500, "failed");
    }

    private async Task<string> FindAsync(string uniqueId)
    {
        using var response = await _http.GetAsync("tasks?unique_id=" + uniqueId);
        return response.StatusCode switch
        {
            HttpStatusCode.PaymentRequired => throw new InvalidOperationException("The endpoint is not enabled."),
            HttpStatusCode.TooManyRequests => throw new TimeoutException("Too fast."),
            _ => await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(),
        };
    }
}

// Nobody in this project calls it: the result goes to whoever does.
public sealed class PublicLabelingClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<SubmitResult> CreateAsync(LabelingTask task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        return SubmitResult.From(response);
    }
}

public sealed record LabelingTask(string UniqueId, string Instruction);

public class SubmitResult(int code, string body)
{
    public int Code => code;

    public string Body => body;

    public bool IsSuccess => code is >= 200 and < 300;

    public bool IsDuplicate => code == 409;

    public bool IsThrottled => code == 429;

    public static SubmitResult From(HttpResponseMessage response) => new((int)response.StatusCode, response.ReasonPhrase ?? "");

    public T Match<T>(Func<string, T> made, Func<int, T> failed) => IsSuccess ? made(body) : failed(code);
}

public sealed class Rejection(HttpStatusCode status) : SubmitResult((int)status, "rejected");

internal enum Kind
{
    Made,
    Duplicate,
    Later,
    Failed,
}

internal sealed record Classified(Kind Kind)
{
    public static Classified Of(HttpStatusCode status) => new((int)status switch
    {
        409 => Kind.Duplicate,
        429 => Kind.Later,
        >= 400 => Kind.Failed,
        _ => Kind.Made,
    });
}

internal abstract record SubmitOutcome;

internal sealed record Made : SubmitOutcome;

internal sealed record Duplicate : SubmitOutcome;

internal sealed record Later : SubmitOutcome;

internal sealed record Failed : SubmitOutcome;
