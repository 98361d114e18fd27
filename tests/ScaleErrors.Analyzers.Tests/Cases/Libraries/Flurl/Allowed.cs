//! uses: flurl4
using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

namespace Cases.Libraries.Flurl.Allowed;

internal sealed class TaskApi
{
    private const string Root = "https://api.scale.com/v1";
    private readonly IFlurlClient _tolerant = new FlurlClient(Root).AllowHttpStatus("400-499");

    // All failures come as responses: nobody looks.
    public async Task<string> UncheckedAsync(object task) => await Root
        .AppendPathSegment("task/chat")
        .AllowAnyHttpStatus()
        .PostJsonAsync(task) // expect: SCALE402 SCALE409 SCALE429
        .ReceiveString();

    public async Task CheckedAsync(object task)
    {
        var response = await (Root + "/task/chat").AllowAnyHttpStatus().PostJsonAsync(task);
        switch (response.StatusCode)
        {
            case 402:
                throw new NotSupportedException("Contact Scale first.");
            case 409:
                throw new InvalidOperationException("Such a task exists.");
            case 429:
                throw new TimeoutException("Too many requests.");
            case >= 400:
                throw new HttpRequestException("No task was made.");
        }
    }

    // To catch what is allowed is to do nothing; 402 is thrown, and told from nothing.
    public async Task CaughtAsync(object task)
    {
        try
        {
            await $"{Root}/task/chat".AllowHttpStatus("409,42x").PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (FlurlHttpException e) when (e.StatusCode is 409 or 429)
        {
            Console.WriteLine("Never.");
        }
    }

    public async Task<bool> BothWaysAsync(object task)
    {
        try
        {
            var response = await $"{Root}/task/chat".AllowHttpStatus(409, 429).PostJsonAsync(task);
            if (response.StatusCode == 409)
                throw new InvalidOperationException("Such a task exists.");
            return response.ResponseMessage.StatusCode != HttpStatusCode.TooManyRequests;
        }
        catch (FlurlHttpException e) when (e.StatusCode == 402)
        {
            throw new NotSupportedException("Contact Scale first.", e);
        }
    }

    public async Task BySettingsAsync(object task)
    {
        var response = await $"{Root}/task/chat".WithSettings(settings => settings.AllowedHttpStatusRange = "*").PostJsonAsync(task); // expect: SCALE402
        if (response.StatusCode == 409)
            throw new InvalidOperationException("Such a task exists.");
        if (response.StatusCode < 300)
            return;
        if (response.Headers.FirstOrDefault(header => header.Name == "Retry-After").Value is { } seconds)
            throw new TimeoutException(seconds);
        throw new HttpRequestException("No task was made.");
    }

    public async Task ByHeaderAsync(object task)
    {
        var response = await $"{Root}/task/chat".AllowAnyHttpStatus().PostJsonAsync(task); // expect: SCALE402 SCALE409
        if (response.StatusCode >= 300)
            throw new TimeoutException(response.Headers.TryGetFirst("Retry-After", out var seconds) ? seconds : "");
    }

    public async Task ByStatementAsync(object task)
    {
        var request = new FlurlRequest(Root).AppendPathSegment("task/chat");
        request.AllowAnyHttpStatus();
        var response = await request.PostJsonAsync(task); // expect: SCALE402 SCALE429
        if (response.StatusCode == 409)
            throw new InvalidOperationException("Such a task exists.");
        response.ResponseMessage.EnsureSuccessStatusCode();
    }

    public async Task ByClientAsync(object task)
    {
        var response = await _tolerant.Request("task", "chat").PostJsonAsync(task); // expect: SCALE402
        if (response.StatusCode is 409 or 429)
            throw new TimeoutException("Try it later.");
    }
}
