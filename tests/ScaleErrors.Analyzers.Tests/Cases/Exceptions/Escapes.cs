using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Exceptions.Escapes;

public sealed class ScaleException(string message, HttpStatusCode? status = null, Exception? inner = null) : Exception(message, inner)
{
    public HttpStatusCode? Status => status;
}

// An exception that leaves a method is looked for in its callers: all of them, some or none tell it apart.
public sealed class AllCallers
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> SubmitAsync(object task)
    {
        try
        {
            await PostAsync(task);
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PaymentRequired)
        {
            return e.StatusCode == HttpStatusCode.Conflict ? "exists" : "disabled";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    public async Task<List<object>> SubmitManyAsync(IEnumerable<object> tasks)
    {
        var unsent = new List<object>();
        foreach (var task in tasks)
        {
            try
            {
                await PostAsync(task);
            }
            catch (HttpRequestException e)
            {
                switch (e.StatusCode)
                {
                    case HttpStatusCode.PaymentRequired:
                        throw new NotSupportedException("Contact Scale.", e);
                    case HttpStatusCode.Conflict:
                        throw new ArgumentException("Two tasks share a unique_id.", nameof(tasks), e);
                    case HttpStatusCode.TooManyRequests:
                        unsent.Add(task);
                        break;
                    default:
                        throw;
                }
            }
        }

        return unsent;
    }

    private async Task PostAsync(object task) => (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode();
}

public sealed class SomeCallers
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<bool> SubmitAsync(object task)
    {
        try
        {
            await PostAsync(task); // expect: SCALE429
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return false;
        }
    }

    public async Task<bool> SubmitPatientlyAsync(object task)
    {
        try
        {
            await PostAsync(task); // expect: SCALE409
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return false;
        }
    }

    public Task SubmitPlainlyAsync(object task) => PostAsync(task); // expect: SCALE409 SCALE429

    // Nobody tells 402 apart, so it is said once, here.
    private async Task PostAsync(object task) => (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402
}

public sealed class NoCallers
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<bool> SubmitAsync(object task)
    {
        try
        {
            await PostAsync(task);
            return true;
        }
        catch (HttpRequestException e)
        {
            Console.Error.WriteLine(e);
            return false;
        }
    }

    public async Task SubmitTwiceAsync(object task)
    {
        await PostAsync(task);
        await PostAsync(task);
    }

    private async Task PostAsync(object task) => (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    internal async Task<string> NeverCalledAsync(string id) => await _http.GetStringAsync($"task/{id}"); // expect: SCALE402 SCALE429
}

// The author's own exception, with the status in it: callers can tell, and are asked.
public sealed class OwnException
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> CreateAsync(object batch)
    {
        try
        {
            return await SendAsync(HttpMethod.Post, "batches", batch);
        }
        catch (ScaleException e) when (e.Status is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
        {
            return e.Status.ToString()!;
        }
    }

    public async Task<string> RenameAsync(object batch)
    {
        try
        {
            return await SendAsync(HttpMethod.Put, "batches", batch); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (ScaleException)
        {
            return "";
        }
    }

    // Left to whoever calls this from outside.
    public Task<string> DescribeAsync(object batch) => SendAsync(HttpMethod.Patch, "batches", batch);

    public async Task<string> FinalizeAsync(string name)
    {
        try
        {
            return await SendAsync(HttpMethod.Post, $"batches/{name}/finalize", new { });
        }
        catch (ScaleException e)
        {
            return e.Status switch
            {
                HttpStatusCode.PaymentRequired => "disabled",
                HttpStatusCode.Conflict => "finalized before",
                HttpStatusCode.TooManyRequests => "later",
                _ => throw new InvalidOperationException(e.Message),
            };
        }
    }

    private async Task<string> SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? text : throw new ScaleException(text, response.StatusCode);
    }
}

// Merely wrapped, but the caller unwraps it.
public sealed class Wrapped
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string?> FindAsync(string id)
    {
        try
        {
            return await ReadAsync(id);
        }
        catch (ScaleException e) when (e.InnerException is HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests })
        {
            return null;
        }
    }

    private async Task<string> ReadAsync(string id)
    {
        try
        {
            return await _http.GetStringAsync($"task/{id}"); // expect: SCALE402
        }
        catch (HttpRequestException e)
        {
            throw new ScaleException($"Task {id} was not read.", inner: e);
        }
    }
}
