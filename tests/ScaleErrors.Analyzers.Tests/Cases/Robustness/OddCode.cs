//! allow-errors
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Net;
using System.Net.Http;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Pair = (System.Net.HttpStatusCode Code, string Body);

namespace Cases.Robustness.OddCode;

// What the language allows and hardly anybody writes: judged or not, but never an exception.
public ref struct Reader(HttpResponseMessage response)
{
    public readonly bool IsBad = !response.IsSuccessStatusCode;

    public static bool operator true(Reader reader) => reader.IsBad;

    public static bool operator false(Reader reader) => !reader.IsBad;

    public static Reader operator &(Reader left, Reader right) => left ? right : left;

    public static Reader operator |(Reader left, Reader right) => left ? left : right;
}

public struct Answer(HttpResponseMessage response)
{
    public HttpResponseMessage Response = response;

    public int Code { get; init; } = (int)response.StatusCode;

    public static implicit operator bool(Answer answer) => answer.Code == 402;

    public static explicit operator HttpStatusCode(Answer answer) => (HttpStatusCode)answer.Code;

    public static Answer operator ++(Answer answer) => answer with { Code = answer.Code + 1 };

    public readonly void Deconstruct(out int code, out HttpResponseMessage response) => (code, response) = (Code, Response);

    public ref int this[int index] => throw new NotSupportedException();
}

public abstract record Base(HttpResponseMessage Response)
{
    public virtual int Code => (int)Response.StatusCode;
}

public record Derived(HttpResponseMessage Response, Derived? Inner) : Base(Response)
{
    public override int Code => Inner is null ? base.Code : Inner.Code;
}

public sealed record Self(Self? Other, HttpStatusCode? Status)
{
    public Self Deep => this with { Other = this with { Other = Other?.Deep } };
}

public interface IParsed<TSelf>
    where TSelf : IParsed<TSelf>
{
    static abstract TSelf Parse(HttpResponseMessage response);

    static abstract bool operator ==(TSelf left, TSelf right);

    static abstract bool operator !=(TSelf left, TSelf right);

    static virtual bool IsBad(TSelf value) => value == value;
}

public interface ISend
{
    Task<HttpResponseMessage> Send();

    Task<HttpResponseMessage> Again() => Send();
}

public interface ISendTwice : ISend
{
    Task<HttpResponseMessage> ISend.Send() => Again();
}

file sealed class Hidden<T>(T value)
    where T : allows ref struct
{
    public override string ToString() => typeof(T).Name;
}

[InterpolatedStringHandler]
public ref struct LogText
{
    public LogText(int literals, int holes, HttpResponseMessage response, out bool goOn) => goOn = response.StatusCode == HttpStatusCode.TooManyRequests;

    public bool AppendLiteral(string text) => true;

    public bool AppendFormatted<T>(T value, int alignment = 0, string? format = null) => true;
}

public class OddClient(HttpClient http)
{
    private const string Tasks = "https://api.scale.com/v1/tasks";

    private readonly HttpStatusCode _first = new HttpClient().GetAsync(Tasks).Result is { StatusCode: var status } ? status : default; // expect: SCALE402 SCALE429

    public event EventHandler<HttpResponseMessage> Got
    {
        add => value(this, http.GetAsync(Tasks).Result);
        remove { }
    }

    public HttpResponseMessage this[Index index] => http.GetAsync(Tasks).GetAwaiter().GetResult();

    public int this[HttpResponseMessage response]
    {
        get => this[response];
        set => this[response] = value;
    }

    public async Task Operators()
    {
        var response = await http.GetAsync(Tasks); // expect: SCALE429
        {
            scoped var reader = new Reader(response);
            if (reader && reader || reader)
                Console.WriteLine("bad");
        }
        Answer answer = new(response);
        var (code, _) = answer;
        (code, var same) = answer;
        if (answer ? true : false)
            throw new InvalidOperationException($"{code,5:X}{same.StatusCode}");
        answer++;
    }

    public async Task<Pair> Tuples()
    {
        using HttpResponseMessage response = await http.GetAsync(Tasks), other = await http.GetAsync(Tasks);
        Pair pair = (response.StatusCode, Body: "");
        (HttpStatusCode x, (int y, var z)) = (pair.Code, (1, pair.Body));
        (pair, var many) = (pair, (response, other, response, other, response, other, response, other, response));
        if (many.Rest.Item2 is { StatusCode: >= (HttpStatusCode)400 and < (HttpStatusCode)500 or (HttpStatusCode)429 } match)
            return (match.StatusCode, z);
        (x, y) = ((HttpStatusCode)y, (int)x);
        object boxed = pair;
        switch (boxed)
        {
            case (HttpStatusCode.Conflict, _):
                goto default;
            case ITuple { Length: 3 }:
                goto case null;
            case null:
                break;
            default:
                break;
        }

        return pair with { Code = x };
    }

    public unsafe void Pointers()
    {
        var response = http.GetAsync(Tasks).Result;
        var code = (int)response.StatusCode;
        var pointer = &code;
        delegate*<HttpResponseMessage, int> function = &CodeOf;
        if (function(response) == 429 || pointer[0] == 409)
            Console.WriteLine(*pointer);
        Span<int> codes = stackalloc int[] { 402, 409, code };
        foreach (ref var one in codes)
            one = code;
        ref var alias = ref (code > 3 ? ref codes[0] : ref code);
        alias = 409;
        Variable(__arglist(code, response));
        var reference = __makeref(code);
        __refvalue(reference, int) = 3;
        static int CodeOf(HttpResponseMessage message) => (int)message.StatusCode;
    }

    public async Task Catches()
    {
        try
        {
            await http.GetAsync(Tasks); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e is { StatusCode: HttpStatusCode.Conflict } && Is(out var yes) && yes)
        {
            throw;
        }
        catch (Exception e) when (e switch { HttpRequestException { StatusCode: (HttpStatusCode)429 } => true, AggregateException { InnerExceptions: [HttpRequestException h, ..] } => h.StatusCode is null, _ => false })
        {
            throw new InvalidOperationException("", e);
        }
        finally
        {
            try
            {
                await Task.Delay(1);
            }
            catch
            {
                goto end;
            end:;
            }
        }

        static bool Is(out bool yes) => yes = true;
    }

    public void Trees()
    {
        Expression<Func<HttpResponseMessage, bool>> tells = message => message.StatusCode == HttpStatusCode.Conflict;
        Expression<Func<Task<HttpResponseMessage>>> send = () => http.GetAsync(Tasks);
        if (tells.Compile()(send.Compile()().Result))
            Console.WriteLine("told");
        dynamic response = http.GetAsync(Tasks).Result;
        if (response.StatusCode == HttpStatusCode.Conflict)
            response.Tell(response[3], response.Count++, -response);
    }

    public void Collections()
    {
        List<HttpResponseMessage> all = [http.GetAsync(Tasks).Result, .. Enumerable.Range(0, 3).Select(_ => http.GetAsync(Tasks).Result)];
        if (all is [{ StatusCode: HttpStatusCode.Conflict }, .. var middle, _] && middle is [.., { IsSuccessStatusCode: false }])
            throw new InvalidOperationException();
        HttpResponseMessage[,] grid = { { all[0] }, { all[1] } };
        grid[0, 0] = all[^1];
        var groups = from response in all
            join code in new[] { 1 } on (int)response.StatusCode equals code into found
            from one in found.DefaultIfEmpty()
            orderby response.StatusCode descending
            group (response, one) by response.StatusCode into grouped
            select new { grouped.Key, Codes = from entry in grouped select entry.response.StatusCode };
        Console.WriteLine(groups.First().Key);
    }

    public void Grow<T>(T value)
    {
        if (http.GetAsync(Tasks).Result.StatusCode == HttpStatusCode.Conflict) // expect: SCALE402 SCALE429
            Grow<List<T>>([value]);
    }

    public bool TryGet(out HttpResponseMessage? response)
    {
        response = http.GetAsync(Tasks).Result;
        return response.IsSuccessStatusCode || TryGet(out response);
    }

    public ref HttpResponseMessage Pass(ref HttpResponseMessage response)
    {
        response = http.GetAsync(Tasks).Result;
        ref var alias = ref response;
        if (alias.StatusCode == HttpStatusCode.Conflict)
            return ref Pass(ref alias);
        return ref response;
    }

    public IEnumerable<int> Codes()
    {
        try
        {
            foreach (var code in Inner())
            {
                yield return code;
                if (code == 429)
                    yield break;
            }
        }
        finally
        {
            Console.WriteLine("end");
        }

        IEnumerable<int> Inner()
        {
            yield return (int)http.GetAsync(Tasks).Result.StatusCode;
            foreach (var code in Inner())
                yield return code;
        }
    }

    public async Task Lambdas()
    {
        var response = await http.GetAsync(Tasks); // expect: SCALE402 SCALE429
        Func<Func<Func<HttpResponseMessage, Func<bool>>>> nested = () => () => r => () =>
        {
            return First();
            bool First() => r.StatusCode == response.StatusCode && Second();
            bool Second() => First() || r.StatusCode == HttpStatusCode.Conflict;
        };
        if (nested()()(response)())
            throw new InvalidOperationException();
        Action again = null!;
        again = () => again();
        again();
        var byReference = (ref HttpResponseMessage r, out int c) => { c = (int)r.StatusCode; return c == 409; };
        if (byReference(ref response, out var code) && code > 3)
            return;
        Log(response, $"status {response.StatusCode}");
    }

    public static T Generic<T>(HttpResponseMessage response)
        where T : IParsed<T>
    {
        var value = T.Parse(response);
        return T.IsBad(value) && value == value ? value : throw new InvalidOperationException(nameof(response.StatusCode));
    }

    public static T Sum<T>(IEnumerable<T> values)
        where T : INumber<T>
    {
        var sum = T.Zero;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    public int Summed() => Sum(new[] { (int)http.GetAsync(Tasks).Result.StatusCode, 3 });

    private static void Variable(__arglist)
    {
    }

    private static void Log(HttpResponseMessage response, [InterpolatedStringHandlerArgument(nameof(response))] LogText text)
    {
    }
}
