//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace Cases.ErrorMapping.Results;

internal enum ErrorKind
{
    Unknown,
    Validation,
    Conflict,
    Throttled,
    Disabled,
}

internal readonly record struct Error(ErrorKind Kind, string Message)
{
    public static Error FromStatus(HttpStatusCode status, string body) => status switch
    {
        HttpStatusCode.BadRequest => new(ErrorKind.Validation, body),
        HttpStatusCode.Conflict => new(ErrorKind.Conflict, body),
        HttpStatusCode.TooManyRequests => new(ErrorKind.Throttled, body),
        HttpStatusCode.PaymentRequired => new(ErrorKind.Disabled, body),
        _ => new(ErrorKind.Unknown, body),
    };

    public static Error Failure(string message) => new(ErrorKind.Unknown, message);
}

internal sealed class Result<T>
{
    private readonly T? _value;
    private readonly Error? _error;

    private Result(T? value, Error? error) => (_value, _error) = (value, error);

    [MemberNotNullWhen(true, nameof(_value))]
    public bool IsSuccess => _error is null;

    public Error Error => _error ?? throw new InvalidOperationException("This is a success.");

    public T Value => IsSuccess ? _value : throw new InvalidOperationException("This is a failure.");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    public TOut Match<TOut>(Func<T, TOut> success, Func<Error, TOut> failure) => IsSuccess ? success(_value) : failure(Error);

    public Result<TOut> Map<TOut>(Func<T, TOut> map) => IsSuccess ? map(_value) : Error;
}

internal sealed record Created(string Id);

internal sealed class ResultClient(HttpClient http)
{
    // Told apart in the table of kinds; the callers look at the kinds.
    public async Task<Result<Created>> CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        if (!response.IsSuccessStatusCode)
            return Error.FromStatus(response.StatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<Created>())!;
    }

    // One failure like another.
    public async Task<Result<Created>> ReplaceAsync(object task)
    {
        using var response = await http.PutAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode
            ? (await response.Content.ReadFromJsonAsync<Created>())!
            : Error.Failure($"Scale said {(int)response.StatusCode}.");
    }

    // Caught and made an error, with the exception's text.
    public async Task<Result<string>> ReadAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e)
        {
            return Error.Failure(e.Message);
        }
        catch (TaskCanceledException e) when (e.InnerException is TimeoutException)
        {
            return new Error(ErrorKind.Throttled, "Timed out.");
        }
    }

    // Caught and made an error by the status.
    public async Task<Result<string>> ReadKindlyAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}");
        }
        catch (HttpRequestException e) when (e.StatusCode is { } status)
        {
            return Error.FromStatus(status, e.Message);
        }
    }
}

internal sealed class ResultUser(ResultClient client)
{
    public async Task<string> ImportAsync(object task)
    {
        var result = await client.CreateAsync(task);
        return result.Match(
            created => created.Id,
            error => error.Kind switch
            {
                ErrorKind.Conflict => "exists",
                ErrorKind.Throttled => "later",
                ErrorKind.Disabled => "ask Scale",
                _ => throw new InvalidOperationException(error.Message),
            });
    }

    public async Task<string> ReplaceAsync(object task) =>
        (await client.ReplaceAsync(task)).Map(created => created.Id).Match(id => id, error => error.Message);
}

// A union of types, each a record of its own.
internal abstract record Outcome
{
    public sealed record Done(string Id) : Outcome;

    public sealed record Duplicate : Outcome;

    public sealed record Failed(string Reason) : Outcome;

    public sealed record Busy(TimeSpan? Wait) : Outcome;
}

internal sealed class UnionClient(HttpClient http)
{
    public async Task<Outcome> SubmitAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402
        var text = await response.Content.ReadAsStringAsync();
        return (int)response.StatusCode switch
        {
            >= 200 and <= 299 => new Outcome.Done(JsonDocument.Parse(text).RootElement.GetProperty("task_id").GetString()!),
            409 => new Outcome.Duplicate(),
            429 => new Outcome.Busy(response.Headers.RetryAfter?.Delta),
            var other => new Outcome.Failed($"HTTP {other}"),
        };
    }

    public async Task<string> DescribeAsync(object task) => await SubmitAsync(task) switch
    {
        Outcome.Done done => done.Id,
        Outcome.Failed failed => failed.Reason,
        _ => "",
    };
}

// The classic (bool, value, error) tuples.
internal sealed class TupleClient(HttpClient http)
{
    private async Task<(bool Ok, string? Body, int Code)> CallAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await http.SendAsync(request); // expect: SCALE402
        return (response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(), (int)response.StatusCode);
    }

    public async Task<string?> CancelAsync(string id)
    {
        var (ok, body, code) = await CallAsync(HttpMethod.Post, $"v1/task/{id}/cancel");
        if (ok)
            return body;
        return code == 409 ? "done already" : code == 429 ? throw new TimeoutException() : null;
    }

    public async Task<string?> FinalizeAsync(string name)
    {
        var (ok, body, _) = await CallAsync(HttpMethod.Post, $"v1/batches/{name}/finalize"); // expect: SCALE409 SCALE429
        return ok ? body : null;
    }
}

// An either in the style of functional libraries.
internal readonly struct Either<L, R>
{
    private readonly L? _left;
    private readonly R? _right;
    private readonly bool _isRight;

    private Either(L? left, R? right, bool isRight) => (_left, _right, _isRight) = (left, right, isRight);

    public static Either<L, R> Left(L value) => new(value, default, false);

    public static Either<L, R> Right(R value) => new(default, value, true);

    public T Fold<T>(Func<L, T> left, Func<R, T> right) => _isRight ? right(_right!) : left(_left!);
}

internal sealed class EitherClient(HttpClient http)
{
    private async Task<Either<HttpStatusCode, string>> PostAsync(string path, HttpContent? content)
    {
        using var response = await http.PostAsync(path, content); // expect: SCALE402
        return response.IsSuccessStatusCode
            ? Either<HttpStatusCode, string>.Right(await response.Content.ReadAsStringAsync())
            : Either<HttpStatusCode, string>.Left(response.StatusCode);
    }

    public async Task<string> StartAsync() => (await PostAsync("v1/batches", null)).Fold(
        status => status is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests ? status.ToString() : throw new InvalidOperationException("failed"),
        body => body);
}

// Try pattern with an out parameter, blocking.
internal sealed class TryClient(HttpClient http)
{
    private bool TryPost(string path, object body, out HttpStatusCode status)
    {
        var response = http.PostAsJsonAsync(path, body).GetAwaiter().GetResult(); // expect: SCALE402 SCALE429
        status = response.StatusCode;
        return response.IsSuccessStatusCode;
    }

    public void Create(object task)
    {
        if (TryPost("v1/task", task, out var status))
            return;
        if (status == HttpStatusCode.Conflict)
            throw new ArgumentException("This task exists.", nameof(task));
        throw new InvalidOperationException("not created");
    }

    // To take a conflict for success is to ignore it, whoever is named.
    public void Ensure(object task)
    {
        if (TryPost("v1/task", task, out var status) || status == HttpStatusCode.Conflict) // expect: SCALE409
            return;
        throw new InvalidOperationException("not there");
    }

    public bool Update(object task) => TryPost("v1/task/update", task, out _); // expect: SCALE409
}

// An envelope that is filled property by property.
internal sealed class Envelope<T>
{
    public T? Data { get; set; }

    public int StatusCode { get; set; }

    public bool Success { get; set; }

    public string? ErrorMessage { get; set; }

    public bool IsRateLimited => StatusCode == 429;
}

internal sealed class EnvelopeClient(HttpClient http)
{
    private async Task<Envelope<T>> GetAsync<T>(string path)
    {
        var envelope = new Envelope<T>();
        try
        {
            var response = await http.GetAsync(path); // expect: SCALE402
            envelope.StatusCode = (int)response.StatusCode;
            if (response.IsSuccessStatusCode)
            {
                envelope.Data = await response.Content.ReadFromJsonAsync<T>();
                envelope.Success = true;
            }
            else
            {
                envelope.ErrorMessage = await response.Content.ReadAsStringAsync();
            }
        }
        catch (Exception ex)
        {
            envelope.ErrorMessage = ex.Message;
        }

        return envelope;
    }

    public async Task<Created?> FindAsync(string id)
    {
        var envelope = await GetAsync<Created>($"v1/task/{id}");
        if (envelope.IsRateLimited)
            throw new TimeoutException("Scale wants us to slow down.");

        return envelope.Success ? envelope.Data : null;
    }

    public async Task<Created> LoadAsync(string id)
    {
        var envelope = await GetAsync<Created>($"v1/task/{id}"); // expect: SCALE429
        if (!envelope.Success)
            throw new InvalidOperationException("Could not load: " + envelope.ErrorMessage);
        return envelope.Data!;
    }
}
