//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.ErrorMapping.Exceptions;

internal class ScaleException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static ScaleException Create(HttpStatusCode status, string? detail) => (int)status switch
    {
        401 => new ScaleUnauthorizedException(detail ?? ""),
        402 => new ScaleDisabledException(detail ?? ""),
        409 => new ScaleConflictException(detail ?? ""),
        429 => new ScaleThrottledException(detail ?? "", TimeSpan.FromSeconds(10)),
        >= 500 => new ScaleServerException(detail ?? ""),
        _ => new ScaleException(detail ?? ""),
    };
}

internal sealed class ScaleUnauthorizedException(string message) : ScaleException(message);

internal sealed class ScaleDisabledException(string message) : ScaleException(message);

internal sealed class ScaleConflictException(string message) : ScaleException(message);

internal sealed class ScaleServerException(string message) : ScaleException(message);

internal sealed class ScaleThrottledException(string message, TimeSpan wait) : ScaleException(message)
{
    public TimeSpan Wait { get; } = wait;
}

internal static class ResponseExtensions
{
    // The name of the framework's method nearly, and another mind.
    public static async Task<HttpResponseMessage> EnsureSuccessOrThrowAsync(this Task<HttpResponseMessage> sending)
    {
        var response = await sending.ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return response;
        var detail = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        response.Dispose();
        throw ScaleException.Create(response.StatusCode, detail);
    }

    public static void EnsureSuccessStatusCode(this HttpResponseMessage response, string what)
    {
        if (!response.IsSuccessStatusCode)
            throw new ScaleException($"{what} failed: {(int)response.StatusCode} {response.ReasonPhrase}");
    }

    public static async Task<T> ReadAsAsync<T>(this Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>())!;
    }

    public static bool IsTransient(this HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}

internal sealed record Chat(string Id);

internal sealed class ChatClient(HttpClient http)
{
    public async Task<Chat?> StartAsync(object prompt)
    {
        using var response = await http.PostAsJsonAsync("v2/task/chat", prompt).EnsureSuccessOrThrowAsync();
        return await response.Content.ReadFromJsonAsync<Chat>();
    }

    public async Task StopAsync(string id)
    {
        using var response = await http.PostAsync($"v2/task/{id}/cancel", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode("Stopping");
    }

    public Task<Chat> FindAsync(string id) => http.GetAsync($"v2/task/{id}").ReadAsAsync<Chat>(); // expect: SCALE402 SCALE429

    public async Task<Chat?> TryFindAsync(string id)
    {
        var response = await http.GetAsync($"v2/task/{id}"); // expect: SCALE402
        if (response.StatusCode.IsTransient())
            throw new TimeoutException("Try again.");
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Chat>() : null;
    }
}

// A layer that turns exceptions into those of the domain, with a delegate.
internal sealed class DomainException(string message, Exception inner) : Exception(message, inner);

internal sealed class QuotaException(Exception inner) : Exception("quota", inner);

internal sealed class TranslatingRepository(HttpClient http)
{
    public Task<string> LoadAsync(string id) => TranslateAsync(() => http.GetStringAsync($"v1/task/{id}")); // expect: SCALE402

    public Task SaveAsync(object task) => TranslateAsync(async () =>
    {
        var response = await http.PostAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
        return true;
    });

    private static async Task<T> TranslateAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (HttpRequestException e)
        {
            throw MapException(e.StatusCode, e);
        }
    }

    private static Exception MapException(HttpStatusCode? status, Exception inner)
    {
        if (status == HttpStatusCode.TooManyRequests)
            return new QuotaException(inner);
        return new DomainException("Scale failed.", inner);
    }
}

// Everything wrapped in one exception of the domain; the inner one is what is asked later, or not.
internal sealed class WrappingRepository(HttpClient http)
{
    private async Task<string> LoadAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new DomainException($"Task {id} cannot be loaded.", e);
        }
    }

    public async Task<string?> FindAsync(string id)
    {
        try
        {
            return await LoadAsync(id);
        }
        catch (DomainException e) when (e.InnerException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return null;
        }
    }

    public async Task<string> FindOrEmptyAsync(string id)
    {
        try
        {
            return await LoadAsync(id); // expect: SCALE429
        }
        catch (DomainException)
        {
            return "";
        }
    }
}

// Error bodies.
internal sealed class ErrorBody
{
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    [JsonPropertyName("message")]
    public string? Message { get; set; }

    [JsonPropertyName("status_code")]
    public int StatusCode { get; set; }
}

internal sealed class BodyReader(HttpClient http)
{
    // The server's own code decides.
    public async Task CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("v1/task", task);
        if (response.IsSuccessStatusCode)
            return;
        var error = await response.Content.ReadFromJsonAsync<ErrorBody>();
        throw error?.Code switch
        {
            "duplicate_unique_id" => new ScaleConflictException(error.Message ?? ""),
            "rate_limit" => new ScaleThrottledException(error.Message ?? "", TimeSpan.Zero),
            "not_enabled" => new ScaleDisabledException(error.Message ?? ""),
            _ => new ScaleException(error?.Message ?? "Scale failed."),
        };
    }

    // The server's text is only shown.
    public async Task ReplaceAsync(object task)
    {
        using var response = await http.PutAsJsonAsync("v1/task", task); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            return;
        var error = await response.Content.ReadFromJsonAsync<ErrorBody>();
        throw new ScaleException("Scale failed: " + error?.Message);
    }

    public async Task UpdateAsync(object task)
    {
        using var response = await http.PatchAsJsonAsync("v1/task", task);
        if (response.IsSuccessStatusCode)
            return;
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        if (document.RootElement.TryGetProperty("status_code", out var code) && code.GetInt32() == 409)
            throw new ScaleConflictException("exists");
        throw new ScaleException("failed");
    }

    // Whether the text contains a word is a look at the outcome.
    public async Task<bool> ArchiveAsync(string id)
    {
        using var response = await http.PostAsync($"v1/task/{id}/archive", null);
        if (response.IsSuccessStatusCode)
            return true;
        var text = await response.Content.ReadAsStringAsync();
        return text.Contains("already archived", StringComparison.OrdinalIgnoreCase);
    }

    // A body that is empty or not is none.
    public async Task<bool> RestoreAsync(string id)
    {
        using var response = await http.PostAsync($"v1/task/{id}/restore", null); // expect: SCALE402 SCALE409 SCALE429
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new ScaleException(string.IsNullOrEmpty(text) ? response.ReasonPhrase ?? "failed" : text);
        return true;
    }
}

// Catches as they are written.
internal sealed class Catches(HttpClient http)
{
    public async Task<string?> ByFilterAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402
        }
        catch (HttpRequestException ex) when (ex.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests)
        {
            return null;
        }
        catch (TaskCanceledException)
        {
            return null;
        }
    }

    public async Task<string?> BySwitchAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}");
        }
        catch (HttpRequestException ex)
        {
            switch (ex.StatusCode)
            {
                case HttpStatusCode.TooManyRequests:
                    throw new ScaleThrottledException("slow", TimeSpan.FromSeconds(1));
                case HttpStatusCode.PaymentRequired:
                    throw new ScaleDisabledException("ask Scale");
                case null:
                    throw new TimeoutException("no answer", ex);
                default:
                    throw;
            }
        }
    }

    public async Task<string?> OnlyNotFoundAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task<string> ByMessageAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402
        }
        catch (HttpRequestException ex) when (ex.Message.Contains("429"))
        {
            await Task.Delay(1000);
            return await ByMessageAsync(id);
        }
    }

    public string Blocking(string id)
    {
        try
        {
            return http.GetStringAsync($"v1/task/{id}").Result; // expect: SCALE402
        }
        catch (AggregateException ex) when (ex.Flatten().InnerExceptions.OfType<HttpRequestException>().Any(e => e.StatusCode == HttpStatusCode.TooManyRequests))
        {
            return "later";
        }
    }

    // Kept for later: the exception is thrown again where nobody looks.
    public async Task<string> LaterAsync(string id)
    {
        ExceptionDispatchInfo? failure = null;
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException ex)
        {
            failure = ExceptionDispatchInfo.Capture(ex);
        }

        await Task.Delay(10);
        failure.Throw();
        return "";
    }

    public async Task<string> FallbackAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        }
        catch
        {
            return await http.GetStringAsync($"v1/archive/{id}"); // expect: SCALE402 SCALE429
        }
    }

    public async Task CancelAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            (await http.PostAsync($"v1/task/{id}/cancel", null, cancellationToken)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception ex) when (ex is HttpRequestException or TimeoutException)
        {
            throw new ScaleException("not cancelled", ex);
        }
    }
}
