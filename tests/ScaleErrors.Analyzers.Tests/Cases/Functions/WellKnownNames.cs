using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.WellKnownNames;

// Helpers of the project whose names are known from elsewhere are run like any other.
internal sealed class NamedClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    // The framework's has no parameter; this one tells all three apart.
    public async Task EnsureSuccessStatusCodeOfOurs(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        response.EnsureSuccessStatusCode("annotation");
    }

    public async Task EnsureSuccessStatusCodeOfTheFramework(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    // Looks like the framework's property; takes 409 for success.
    public async Task IsSuccessStatusCodeOfOurs(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode())
            throw new InvalidOperationException("The task was not made.");
    }

    public async Task HandlesNothing(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        ScaleErrors.HandleConflictAndThrottling(response);
    }

    public async Task RetryThatSendsOnce(HttpContent task)
    {
        var response = await Policy.RetryAsync(() => _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    // A logger by name only: it throws.
    public async Task LogThatThrows(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        Log.Warning(response);
        response.EnsureSuccessStatusCode();
    }

    // An assertion of the project that is there in release builds too.
    public async Task AssertThatThrows(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        Assert.NotEqual(HttpStatusCode.Conflict, response.StatusCode);
        response.EnsureSuccessStatusCode();
    }

    // Not the framework's Contains: it answers for all alike.
    public async Task<bool> ContainsOfOurs(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        return new CodeRange(400, 599).Contains(response.StatusCode);
    }

    // Retries in earnest, and only what may be sent again.
    public async Task RetryInEarnest(HttpContent task)
    {
        var response = await Policy.WaitAndRetryAsync(() => _http.PostAsync(Annotation, task)); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }
}

internal static class ScaleResponses
{
    public static void EnsureSuccessStatusCode(this HttpResponseMessage response, string operation)
    {
        if (response.StatusCode == HttpStatusCode.PaymentRequired)
            throw new NotSupportedException(operation + " is not enabled.");
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException(operation + " exists.");
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException(operation + " was asked for too fast.");
        response.EnsureSuccessStatusCode();
    }

    public static bool IsSuccessStatusCode(this HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.Conflict or < HttpStatusCode.MultipleChoices;
}

internal static class ScaleErrors
{
    public static void HandleConflictAndThrottling(HttpResponseMessage response)
    {
        if ((int)response.StatusCode is 402 or 409 or 429 or >= 400)
            throw new InvalidOperationException("Scale failed.");
    }
}

internal static class Policy
{
    public static async Task<T> RetryAsync<T>(Func<Task<T>> action) => await action();

    public static async Task<HttpResponseMessage> WaitAndRetryAsync(Func<Task<HttpResponseMessage>> action)
    {
        var response = await action();
        for (var attempt = 1; attempt < 4 && response.StatusCode == HttpStatusCode.TooManyRequests; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            response = await action();
        }

        return response;
    }
}

internal static class Log
{
    public static void Warning(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
    }
}

internal static class Assert
{
    public static void NotEqual<T>(T unexpected, T actual)
    {
        if (Equals(unexpected, actual))
            throw new InvalidOperationException("Not to be " + unexpected);
    }
}

internal readonly record struct CodeRange(int Low, int High)
{
    public bool Contains(HttpStatusCode status) => (int)status >= Low && (int)status <= High;
}
