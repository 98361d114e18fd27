//! scale_errors.all_calls = true
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Delegates.Policies;

// A policy that is put together before the call, of the functions that it will run.
internal sealed class Policy(Func<HttpResponseMessage, bool> retries)
{
    private int _count = 1;
    private Func<int, TimeSpan> _wait = _ => TimeSpan.Zero;

    public static Policy When(Func<HttpResponseMessage, bool> retries) => new(retries);

    public Policy Times(int count)
    {
        _count = count;
        return this;
    }

    public Policy Waiting(Func<int, TimeSpan> wait)
    {
        _wait = wait;
        return this;
    }

    public async Task<HttpResponseMessage> RunAsync(Func<Task<HttpResponseMessage>> send)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await send();
            if (attempt > _count || !retries(response))
                return response;
            await Task.Delay(_wait(attempt));
        }
    }
}

internal sealed class Client(HttpClient http)
{
    public async Task ThrottledAsync(object task)
    {
        var policy = Policy.When(response => response.StatusCode == HttpStatusCode.TooManyRequests).Times(3).Waiting(attempt => TimeSpan.FromSeconds(attempt));
        using var response = await policy.RunAsync(() => http.PostAsJsonAsync("v1/task", task)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }

    public async Task AnyFailureAsync(object task)
    {
        var policy = Policy.When(response => !response.IsSuccessStatusCode).Times(3);
        using var response = await policy.RunAsync(() => http.PostAsJsonAsync("v1/task", task)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task ServerErrorsAsync(object task)
    {
        using var response = await Policy.When(response => (int)response.StatusCode >= 500)
            .Waiting(_ => TimeSpan.FromSeconds(1))
            .RunAsync(() => http.PostAsJsonAsync("v1/task", task)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    // What others have put together is theirs.
    public async Task GivenAsync(Policy policy, object task)
    {
        using var response = await policy.RunAsync(() => http.PostAsJsonAsync("v1/task", task));
        response.EnsureSuccessStatusCode();
    }
}
