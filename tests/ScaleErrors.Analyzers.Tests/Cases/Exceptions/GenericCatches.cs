using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Exceptions.GenericCatches;

// A catch of a type parameter catches whatever it stands for.
internal static class Try
{
    public static async Task<T> CatchAsync<TException, T>(Func<Task<T>> action, Func<TException, T> recover)
        where TException : Exception
    {
        try
        {
            return await action();
        }
        catch (TException e)
        {
            return recover(e);
        }
    }

    public static async Task<TException> ExpectAsync<TException>(Func<Task> action)
        where TException : Exception
    {
        try
        {
            await action();
        }
        catch (Exception e) when (e is TException)
        {
            return (TException)e;
        }

        throw new InvalidOperationException("No exception came.");
    }

    public static async Task<T?> SwallowAsync<TException, T>(Func<Task<T>> action)
        where TException : TimeoutException
    {
        try
        {
            return await action();
        }
        catch (TException)
        {
            return default;
        }
    }
}

internal class ApiException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}

internal sealed class ApiException<TError>(int status, string message, TError? error) : ApiException(status, message)
{
    public TError? Error { get; } = error;
}

internal sealed record Problem(string? Title);

internal sealed class Client
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public Task<string> TextOrWaitAsync(string id) => Try.CatchAsync<HttpRequestException, string>(
        () => _http.GetStringAsync($"task/{id}"), // expect: SCALE402
        e => e.StatusCode == HttpStatusCode.TooManyRequests ? "later" : "failed");

    public Task<string> TextOrNothingAsync(string id) => Try.CatchAsync<HttpRequestException, string>(
        () => _http.GetStringAsync($"task/{id}"), // expect: SCALE402 SCALE429
        e => e.Message);

    public async Task<bool> IsThrottledAsync(string id)
    {
        var failure = await Try.ExpectAsync<HttpRequestException>(() => _http.GetStringAsync($"task/{id}")); // expect: SCALE402
        return failure.StatusCode == HttpStatusCode.TooManyRequests;
    }

    // Nothing that the parameter may stand for is the library's exception.
    public async Task<string?> TimedAsync(string id)
    {
        try
        {
            return await Try.SwallowAsync<TimeoutException, string>(() => _http.GetStringAsync($"task/{id}")); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    // The thrown type is open, the caught one is not.
    public async Task<string> CreateAsync(object task)
    {
        try
        {
            return await PostAsync<Problem>(task);
        }
        catch (ApiException<Problem> e) when (e.Status == 429)
        {
            return "later";
        }
        catch (ApiException e) when (e.Status == 409)
        {
            return "exists";
        }
        catch (ApiException)
        {
            return "failed";
        }
    }

    public async Task<string> ReplaceAsync(object task)
    {
        try
        {
            return await PostAsync<Problem>(task); // expect: SCALE409 SCALE429
        }
        catch (ApiException<Problem>)
        {
            return "refused";
        }
        catch (ApiException)
        {
            return "failed";
        }
    }

    private async Task<string> PostAsync<TError>(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        if (response.IsSuccessStatusCode)
            return await response.Content.ReadAsStringAsync();
        var error = await response.Content.ReadFromJsonAsync<TError>();
        throw new ApiException<TError>((int)response.StatusCode, "Scale failed.", error);
    }
}
