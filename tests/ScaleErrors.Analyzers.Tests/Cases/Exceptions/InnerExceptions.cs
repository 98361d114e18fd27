//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Cases.Exceptions.InnerExceptions;

// The library's exception for an answer has no inner exception: who looks for the innermost comes to it.
internal static class Failures
{
    private static readonly List<string> Shown = [];

    public static void Handle(Exception exception)
    {
        var root = exception;
        while (root.InnerException is not null)
            root = root.InnerException;
        if (root is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
            Shown.Add("Scale wants us to slow down.");
        else
            Show(exception);
    }

    public static void Show(Exception exception)
    {
        var root = exception;
        while (root.InnerException is not null)
            root = root.InnerException;
        Shown.Add(root.Message);
    }

    public static HttpStatusCode? StatusOf(Exception? exception)
    {
        while (exception is not null and not HttpRequestException)
            exception = exception.InnerException;
        return (exception as HttpRequestException)?.StatusCode;
    }
}

internal sealed class Client(HttpClient http)
{
    public async Task HandledAsync(object task)
    {
        try
        {
            (await http.PostAsJsonAsync("v1/task", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }
        catch (Exception e)
        {
            Failures.Handle(e);
        }
    }

    public async Task ShownAsync(object task)
    {
        try
        {
            (await http.PostAsJsonAsync("v1/task", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (Exception e)
        {
            Failures.Show(e);
        }
    }

    public async Task<string> WrappedAsync(string id)
    {
        try
        {
            try
            {
                return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402
            }
            catch (HttpRequestException e)
            {
                throw new IOException("Scale cannot be read.", e);
            }
        }
        catch (IOException e) when (Failures.StatusOf(e) == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    // A broken connection is not an answer: the catch for it has nothing to do with any status.
    public async Task<string> OfflineAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException or IOException)
        {
            return "offline";
        }
    }

    public async Task<string> AnswerOrOfflineAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"v1/task/{id}"); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.InnerException is not null)
        {
            return "offline";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }
}
