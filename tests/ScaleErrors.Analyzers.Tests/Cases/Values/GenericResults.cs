#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Values.GenericResults;

public record AnnotationTask(string Project, string UniqueId);

public sealed record TaskDto(string Id, string Status);

// Result types as the libraries have them: generic, with nested cases, lists of errors and functions for each case.
public abstract record Result<T>
{
    public sealed record Success(T Value) : Result<T>;
    public sealed record Failure(HttpStatusCode Code, string Message) : Result<T>;
    public TOut Match<TOut>(Func<T, TOut> ok, Func<HttpStatusCode, string, TOut> failed) => this switch
    {
        Success s => ok(s.Value),
        Failure f => failed(f.Code, f.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
    public Result<U> Map<U>(Func<T, U> f) => this is Success s ? new Result<U>.Success(f(s.Value)) : new Result<U>.Failure(((Failure)this).Code, ((Failure)this).Message);
    public async Task<Result<U>> Bind<U>(Func<T, Task<Result<U>>> f) => this is Success s ? await f(s.Value) : new Result<U>.Failure(((Failure)this).Code, ((Failure)this).Message);
}

internal sealed class Unions
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private async Task<Result<TaskDto>> CreateAsync(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        if (!r.IsSuccessStatusCode) return new Result<TaskDto>.Failure(r.StatusCode, await r.Content.ReadAsStringAsync());
        return new Result<TaskDto>.Success((await r.Content.ReadFromJsonAsync<TaskDto>())!);
    }
    public async Task<string> MatchHandles(AnnotationTask t) => (await CreateAsync(t)).Match(
        ok: dto => dto.Id,
        failed: (code, message) => code switch
        {
            HttpStatusCode.PaymentRequired => throw new NotSupportedException(message),
            HttpStatusCode.Conflict => t.UniqueId,
            HttpStatusCode.TooManyRequests => "later",
            _ => throw new InvalidOperationException(message),
        });
    public async Task<string> MatchLumps(AnnotationTask t) => (await CreateAsync(t)).Match(dto => dto.Id, (code, m) => throw new InvalidOperationException($"{code}: {m}")); // expect: SCALE402 SCALE409 SCALE429
    public async Task<string> MapThenPattern(AnnotationTask t)
    {
        var id = (await CreateAsync(t)).Map(d => d.Id); // expect: SCALE402 SCALE409
        return id switch
        {
            Result<string>.Success(var v) => v,
            Result<string>.Failure { Code: HttpStatusCode.TooManyRequests } => "later",
            Result<string>.Failure f => "failed",
            _ => "",
        };
    }
    public async Task<bool> BindTwo(AnnotationTask t)
    {
        var created = await CreateAsync(t); // expect: SCALE402 SCALE429
        var r = await created.Bind(d => Task.FromResult<Result<int>>(new Result<int>.Success(d.Id.Length)));
        return r is Result<int>.Failure { Code: HttpStatusCode.Conflict };
    }
}

public readonly struct OneOf<T0, T1>
{
    private readonly T0 _v0; private readonly T1 _v1; private readonly int _index;
    private OneOf(int i, T0 v0 = default!, T1 v1 = default!) { _index = i; _v0 = v0; _v1 = v1; }
    public static implicit operator OneOf<T0, T1>(T0 t) => new(0, v0: t);
    public static implicit operator OneOf<T0, T1>(T1 t) => new(1, v1: t);
    public TR Match<TR>(Func<T0, TR> a, Func<T1, TR> b) => _index == 0 ? a(_v0) : b(_v1);
    public bool IsT1 => _index == 1;
    public T1 AsT1 => _index == 1 ? _v1 : throw new InvalidOperationException();
}

public enum ErrorKind { Unknown, NotEnabled, Duplicate, Throttled }

internal sealed class OneOfs
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private async Task<OneOf<TaskDto, ErrorKind>> CreateAsync(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        if (r.IsSuccessStatusCode) return (await r.Content.ReadFromJsonAsync<TaskDto>())!;
        return r.StatusCode switch
        {
            HttpStatusCode.PaymentRequired => ErrorKind.NotEnabled,
            HttpStatusCode.Conflict => ErrorKind.Duplicate,
            HttpStatusCode.TooManyRequests => ErrorKind.Throttled,
            _ => ErrorKind.Unknown,
        };
    }
    public async Task<string> Handled(AnnotationTask t) => (await CreateAsync(t)).Match(d => d.Id, e => e switch { ErrorKind.NotEnabled => "c", ErrorKind.Duplicate => "d", ErrorKind.Throttled => "t", _ => "?" });
    public async Task<string> AlsoHandled(AnnotationTask t)
    {
        var r = await CreateAsync(t);
        if (r.IsT1 && r.AsT1 == ErrorKind.Throttled) throw new TimeoutException();
        return r.IsT1 && r.AsT1 is ErrorKind.Duplicate or ErrorKind.NotEnabled ? "b" : "a";
    }
}

public enum ErrorType { Failure, Conflict, Throttled, NotEnabled }
public readonly record struct Error(ErrorType Type, string Description)
{
    public static Error Failure(string d = "") => new(ErrorType.Failure, d);
    public static Error Conflict(string d = "") => new(ErrorType.Conflict, d);
    public static Error Throttled(string d = "") => new(ErrorType.Throttled, d);
    public static Error NotEnabled(string d = "") => new(ErrorType.NotEnabled, d);
}
public readonly record struct ErrorOr<TValue>
{
    private readonly TValue? _value;
    private readonly List<Error>? _errors;
    private ErrorOr(TValue value) { _value = value; _errors = null; }
    private ErrorOr(List<Error> errors) { _value = default; _errors = errors; }
    public bool IsError => _errors is not null;
    public TValue Value => _value!;
    public List<Error> Errors => _errors!;
    public Error FirstError => _errors![0];
    public static implicit operator ErrorOr<TValue>(TValue value) => new(value);
    public static implicit operator ErrorOr<TValue>(Error error) => new(new List<Error> { error });
    public TNext Match<TNext>(Func<TValue, TNext> onValue, Func<List<Error>, TNext> onError) => IsError ? onError(_errors!) : onValue(_value!);
    public TNext MatchFirst<TNext>(Func<TValue, TNext> onValue, Func<Error, TNext> onError) => IsError ? onError(FirstError) : onValue(_value!);
    public ErrorOr<TNext> Then<TNext>(Func<TValue, ErrorOr<TNext>> f) => IsError ? FirstError : f(_value!);
}

internal sealed class ErrorOrs
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private async Task<ErrorOr<TaskDto>> CreateAsync(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t);
        return r.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => (await r.Content.ReadFromJsonAsync<TaskDto>())!,
            HttpStatusCode.PaymentRequired => Error.NotEnabled(),
            HttpStatusCode.Conflict => Error.Conflict(t.UniqueId),
            HttpStatusCode.TooManyRequests => Error.Throttled(),
            _ => Error.Failure(),
        };
    }
    public async Task<string> FirstError(AnnotationTask t) => (await CreateAsync(t)).MatchFirst(
        d => d.Id,
        e => e.Type switch { ErrorType.Conflict => "dup", ErrorType.Throttled => "later", ErrorType.NotEnabled => "contact", _ => "failed" });
    public async Task<string> Errors(AnnotationTask t)
    {
        var result = await CreateAsync(t);
        if (!result.IsError) return result.Value.Id;
        if (result.Errors.Any(e => e.Type == ErrorType.Conflict)) return "dup";
        if (result.FirstError.Type is ErrorType.Throttled or ErrorType.NotEnabled) throw new TimeoutException(result.FirstError.Description);
        return "failed";
    }
    public async Task<int> Then(AnnotationTask t)
    {
        var n = (await CreateAsync(t)).Then(d => (ErrorOr<int>)d.Id.Length);
        return n.MatchFirst(v => v, e => -(int)e.Type);
    }
}

// Either, with abstract base and generic subclasses
public abstract class Either<L, R>
{
    public abstract T Fold<T>(Func<L, T> left, Func<R, T> right);
    public Either<L, S> Select<S>(Func<R, S> f) => Fold<Either<L, S>>(l => new Left<L, S>(l), r => new Right<L, S>(f(r)));
}
public sealed class Left<L, R>(L value) : Either<L, R> { public override T Fold<T>(Func<L, T> left, Func<R, T> right) => left(value); }
public sealed class Right<L, R>(R value) : Either<L, R> { public override T Fold<T>(Func<L, T> left, Func<R, T> right) => right(value); }

internal sealed class Eithers
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private async Task<Either<HttpStatusCode, string>> Post(AnnotationTask t)
    {
        using var r = await _http.PostAsJsonAsync("task/a", t); // expect: SCALE402 SCALE429
        return r.IsSuccessStatusCode ? new Right<HttpStatusCode, string>(await r.Content.ReadAsStringAsync()) : new Left<HttpStatusCode, string>(r.StatusCode);
    }
    public async Task<string> Folded(AnnotationTask t) => (await Post(t)).Fold(s => s == HttpStatusCode.Conflict ? "dup" : "failed", v => v);
    public async Task<int> Selected(AnnotationTask t) => (await Post(t)).Select(s => s.Length).Fold(s => s is HttpStatusCode.Conflict ? 0 : -1, v => v);
}
