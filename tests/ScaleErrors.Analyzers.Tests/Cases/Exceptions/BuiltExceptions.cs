using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Cases.Exceptions.BuiltExceptions;

public class ScaleException : Exception
{
    public ScaleException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    public HttpStatusCode? Status { get; init; }

    public static ScaleException From(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Conflict => new TaskExistsException(),
        HttpStatusCode.TooManyRequests => new ThrottledException(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1)),
        _ => new ScaleException($"Scale answered {response.StatusCode}"),
    };

    public static ScaleException Describe(HttpResponseMessage response) =>
        new($"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {response.ReasonPhrase}");
}

public sealed class TaskExistsException() : ScaleException("There is such a task already.");

public sealed class ThrottledException(TimeSpan retryAfter) : ScaleException("Scale wants us to slow down.")
{
    public TimeSpan RetryAfter => retryAfter;
}

// Takes the response, but keeps a sentence for people.
public sealed class SentenceException(HttpResponseMessage response) : Exception($"Scale answered {response.StatusCode}.");

public sealed class ProblemException(ProblemDetails problem) : Exception(problem.Title)
{
    public ProblemDetails Problem => problem;
}

// What the exception that a method throws brings with it.
public sealed class TaskClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task InInitializer(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            throw new ScaleException("The task was not made.") { Status = response.StatusCode };
    }

    public async Task InFrameworkException(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException("The task was not made.", null, response.StatusCode);
    }

    public async Task InFrameworkExceptionText(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"The task was not made: {(int)response.StatusCode} {response.ReasonPhrase}");
    }

    public async Task<string> StatusTakenOver(string id)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}");
        }
        catch (HttpRequestException e)
        {
            throw new ScaleException("The task was not read.", e) { Status = e.StatusCode };
        }
    }

    public async Task<string> OnlyWrapped(string id)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e)
        {
            throw new ScaleException("The task was not read.", e);
        }
    }

    public async Task<string> OnlyMessage(string id)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e)
        {
            throw new ApplicationException("Scale: " + e.Message);
        }
    }

    public async Task ByFactory(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        if (!response.IsSuccessStatusCode)
            throw ScaleException.From(response);
    }

    public async Task ByDescribingFactory(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw ScaleException.Describe(response);
    }

    public async Task ByTextOfResponse(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new SentenceException(response);
    }

    public async Task AsProblem(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task);
        if (!response.IsSuccessStatusCode)
            throw new ProblemException(new ProblemDetails { Title = "Scale", Status = (int)response.StatusCode });
    }

    // Retriable or not: 429 is told apart, the others share a type.
    public async Task ByKind(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409
        if (response.IsSuccessStatusCode)
            return;
        var retriable = response.StatusCode == HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500;
        throw retriable ? new TimeoutException("Try again later.") : new ScaleException("The task was not made.");
    }

    // Built before the switch, and changed by it.
    public async Task ByMessage(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402
        if (response.IsSuccessStatusCode)
            return;
        var message = (int)response.StatusCode switch
        {
            409 => "There is such a task already.",
            429 => "Scale wants us to slow down.",
            _ => $"Scale answered {(int)response.StatusCode}.",
        };
        throw new ScaleException(message);
    }

    public async Task<HttpRequestException?> GivenBack(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode();
            return null;
        }
        catch (HttpRequestException e)
        {
            return e;
        }
    }

    public async Task<string?> MessageGivenBack(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return null;
        }
        catch (HttpRequestException e)
        {
            return "The task was not made: " + e.Message;
        }
    }
}
