using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.Operators;

// Properties, operators, conversions and indexers of the project's own types.
internal sealed class OperatorClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task Property(HttpContent task)
    {
        using var reply = new Reply(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE429
        if (reply.IsDuplicate)
            throw new InvalidOperationException("The task exists.");
        if (!reply.IsMade)
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task PropertyOfAllFailures(HttpContent task)
    {
        using var reply = new Reply(await _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409 SCALE429
        if (!reply.IsMade)
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task<string> PropertyPattern(HttpContent task)
    {
        using var reply = new Reply(await _http.PostAsync(Annotation, task)); // expect: SCALE402
        return reply switch
        {
            { IsMade: true } => "made",
            { IsDuplicate: true } => "duplicate",
            { Code: 429 } => "later",
            _ => "failed",
        };
    }

    public async Task ImplicitConversion(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        Code code = response.StatusCode;
        if (code == Code.Duplicate)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // The conversion leaves two values.
    public async Task ConversionToBoolean(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Code code = response.StatusCode;
        if (!(bool)code)
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task<Failure> ExplicitConversion(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        return (Failure)(Code)response.StatusCode;
    }

    // True only where it went well.
    public async Task TrueAndFalse(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (new Outcome(response))
            Console.WriteLine("made");
        else
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task Negated(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        if (!new Code((int)response.StatusCode))
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> Indexed(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        return response.IsSuccessStatusCode ? "made" : new Phrases("task")[response.StatusCode];
    }

    public async Task<bool> Compared(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        return new Code((int)response.StatusCode) < new Code(400);
    }
}

internal enum Failure
{
    None,
    Duplicate,
    Later,
    Other,
}

internal sealed class Reply(HttpResponseMessage response) : IDisposable
{
    public int Code => (int)response.StatusCode;

    public bool IsMade => response.IsSuccessStatusCode;

    public bool IsDuplicate
    {
        get
        {
            return Code == 409;
        }
    }

    public void Dispose() => response.Dispose();
}

internal readonly record struct Code(int Value)
{
    public static Code Duplicate => new(409);

    public static implicit operator Code(HttpStatusCode status) => new((int)status);

    public static explicit operator bool(Code code) => code.Value is >= 200 and < 300;

    public static explicit operator Failure(Code code) => code.Value switch
    {
        < 300 => Failure.None,
        409 => Failure.Duplicate,
        429 => Failure.Later,
        _ => Failure.Other,
    };

    public static bool operator !(Code code) => code.Value == 429;

    public static bool operator <(Code left, Code right) => left.Value < right.Value;

    public static bool operator >(Code left, Code right) => left.Value > right.Value;
}

internal sealed class Outcome(HttpResponseMessage response)
{
    private readonly bool _made = response.IsSuccessStatusCode;

    public static bool operator true(Outcome outcome) => outcome._made;

    public static bool operator false(Outcome outcome) => !outcome._made;
}

internal sealed class Phrases(string noun)
{
    public string this[HttpStatusCode status] => status switch
    {
        HttpStatusCode.Conflict => noun + " exists",
        HttpStatusCode.TooManyRequests => noun + " later",
        _ => noun + " failed",
    };
}
