//! scale_errors.all_calls = true
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Values.Factories;

// What is put into a result counts where somebody looks at it.
internal sealed class Result
{
    private Result(string? value, Error? error)
    {
        Value = value;
        Error = error;
    }

    public string? Value { get; }

    public Error? Error { get; }

    public static Result Ok(string value) => new(value, null);

    public static Result Fail(Error error) => new(null, error);

    public T Match<T>(Func<string, T> ok, Func<Error, T> fail) => Error is null ? ok(Value!) : fail(Error);
}

internal sealed record Error(string Code, string Text)
{
    public static readonly Error Busy = new("busy", "Too many requests.");
    public static readonly Error Exists = new("exists", "This task exists.");
    public static readonly Error Other = new("other", "Scale failed.");

    public static Error From(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => Busy,
        HttpStatusCode.Conflict => Exists,
        _ => Other,
    };
}

internal sealed class Client(HttpClient http)
{
    public async Task<string> TextAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402
        var result = response.IsSuccessStatusCode ? Result.Ok("made") : Result.Fail(Error.From(response.StatusCode));
        return result.Match(ok => ok, error => error.Text);
    }

    public async Task<string> NothingAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        var result = response.IsSuccessStatusCode ? Result.Ok("made") : Result.Fail(Error.From(response.StatusCode));
        return result.Match(ok => ok, _ => "");
    }

    public async Task<bool> PresenceAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        var result = response.IsSuccessStatusCode ? Result.Ok("made") : Result.Fail(Error.From(response.StatusCode));
        return result.Error is null;
    }

    public async Task<bool> CodeAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        var result = response.IsSuccessStatusCode ? Result.Ok("made") : Result.Fail(new Error(CodeOf(response.StatusCode), "Scale failed."));
        if (result.Error?.Code == "busy")
            await Task.Delay(TimeSpan.FromSeconds(10));
        return result.Error is null;
    }

    private static string CodeOf(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests ? "busy" : "other";

    public async Task<string> GivenAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        return Describe(response.IsSuccessStatusCode ? Result.Ok("made") : Result.Fail(Error.From(response.StatusCode)), _ => "failed");
    }

    private static string Describe(Result result, Func<Error, string> fail) => result.Error is null ? result.Value! : fail(result.Error);
}
