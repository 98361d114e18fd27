using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Robustness.Closures;

// Functions as values: each sees the variables of the run it was made in, and means what its words mean where they stand.
public sealed class ClosureClient
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";
    private readonly HttpClient _http = new();

    public async Task TwoOfOneFactoryAtOnce()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        var check = Is(402, Is(409));
        if (check(response))
            Console.WriteLine("told");
    }

    public async Task OneAfterTheOther()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        if (Either(Is(402), Is(409))(response))
            Console.WriteLine("told");
    }

    public async Task FactoryThatRunsAnEarlierOne()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE409 SCALE429
        Chain(409, Chain(402, null, response), response);
    }

    public async Task SameTextInOtherTypes(bool strict)
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        Func<HttpResponseMessage, bool> tells;
        if (strict)
            tells = Lenient.Make();
        else
            tells = Strict.Make();
        if (tells(response))
            Console.WriteLine("told");
    }

    public async Task SameTextInOtherMethods(bool first)
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        Func<HttpResponseMessage, bool> tells;
        if (first)
            tells = MakeDisabled();
        else
            tells = MakeDuplicate();
        if (tells(response))
            Console.WriteLine("told");
    }

    public async Task SameTextInOneMethodIsTheSame()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE402 SCALE409 SCALE429
        switch (response.StatusCode)
        {
            case HttpStatusCode.Conflict:
                Run(() => Console.WriteLine("sent"));
                break;
            default:
                Run(() => Console.WriteLine("sent"));
                break;
        }
    }

    public async Task ChangedByAnotherOfItsRun()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE402 SCALE429
        if (Marked(409)(response))
            Console.WriteLine("told");
    }

    public async Task ChangedAfterItWasMade()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE402 SCALE429
        var wanted = 402;
        Func<bool> check = () => (int)response.StatusCode == wanted;
        wanted = 409;
        if (check())
            Console.WriteLine("told");
    }

    public async Task OneForEachRound()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        var checks = new List<Func<bool>>();
        foreach (var code in new[] { 402, 409 })
            checks.Add(() => (int)response.StatusCode == code);
        foreach (var check in checks)
        {
            if (check())
                Console.WriteLine("told");
        }
    }

    public async Task OfTheSameLambda()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        Func<int, Func<int, bool>> outer = code =>
        {
            Func<int, bool> inner = status => status == code;
            return inner;
        };
        var disabled = outer(402);
        var duplicate = outer(409);
        if (disabled((int)response.StatusCode))
            Console.WriteLine("disabled");
        if (duplicate((int)response.StatusCode))
            Console.WriteLine("duplicate");
    }

    public async Task MethodsOfTwoObjects()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        var disabled = new Code { Wanted = 402 };
        var duplicate = new Code { Wanted = 409 };
        Func<HttpResponseMessage, bool> first = disabled.Tells, second = duplicate.Tells;
        if (first(response) || second(response))
            Console.WriteLine("told");
    }

    public async Task ComparedInGenericCode()
    {
        using var response = await _http.PostAsync(Tasks, null); // expect: SCALE429
        if (AreEqual((int)response.StatusCode, 409) || AreEqual((int)response.StatusCode, 402))
            Console.WriteLine("told");
    }

    public async Task TasksInTasksWithoutEnd(int count)
    {
        Task task = _http.GetStringAsync(Tasks); // expect: SCALE402 SCALE429
        while (count-- > 0)
            task = Pack(task);
        await task;
    }

    private static async Task<Task> Pack(Task task)
    {
        await Task.Yield();
        return task;
    }

    private static bool AreEqual<T>(T left, T right) where T : IEquatable<T> => left.Equals(right);

    private static void Run(Action action) => action();

    private static Func<HttpResponseMessage, bool> Is(int code, Func<HttpResponseMessage, bool>? next = null) =>
        next is null ? r => (int)r.StatusCode == code : r => (int)r.StatusCode == code || next(r);

    private static Func<HttpResponseMessage, bool> Either(Func<HttpResponseMessage, bool> left, Func<HttpResponseMessage, bool> right) =>
        r => left(r) || right(r);

    private static Func<HttpResponseMessage, bool> Chain(int code, Func<HttpResponseMessage, bool>? first, HttpResponseMessage response)
    {
        if (first is not null && first(response))
            Console.WriteLine("told");
        return r => (int)r.StatusCode == code;
    }

    private static Func<HttpResponseMessage, bool> Marked(int code)
    {
        var wanted = 0;
        Action mark = () => wanted = code;
        return r =>
        {
            mark();
            return (int)r.StatusCode == wanted;
        };
    }

    private static Func<HttpResponseMessage, bool> MakeDisabled()
    {
        return r => Tells(r);
        static bool Tells(HttpResponseMessage response) => (int)response.StatusCode == 402;
    }

    private static Func<HttpResponseMessage, bool> MakeDuplicate()
    {
        return r => Tells(r);
        static bool Tells(HttpResponseMessage response) => (int)response.StatusCode == 409;
    }

    private static class Strict
    {
        public static Func<HttpResponseMessage, bool> Make() => r => Tells(r);

        private static bool Tells(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Conflict;
    }

    private static class Lenient
    {
        public static Func<HttpResponseMessage, bool> Make() => r => Tells(r);

        private static bool Tells(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.PaymentRequired;
    }

    private sealed class Code
    {
        public int Wanted { get; init; }

        public bool Tells(HttpResponseMessage response) => (int)response.StatusCode == Wanted;
    }
}
