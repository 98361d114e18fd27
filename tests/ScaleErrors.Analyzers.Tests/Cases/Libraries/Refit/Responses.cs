//! uses: refit
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Refit;

public sealed record Answer(string Text);

public interface IChat
{
    [Post("/v2/task/chat")]
    Task<ApiResponse<Answer>> AskAsync([Body] string question);

    [Post("/v2/task/chat")]
    Task<IApiResponse<Answer>> AskToAsync([Body] string question);

    [Post("/v2/task/chat/feedback")]
    Task<IApiResponse> RateAsync([Body] int stars);

    [Post("/v2/task/chat/raw")]
    Task<HttpResponseMessage> SendAsync([Body] HttpContent content);
}

public sealed class Chat(ILogger<Chat> logger)
{
    private readonly IChat _api = RestService.For<IChat>("https://api.scale.com");

    public async Task<string?> SilentAsync(string question)
    {
        var response = await _api.AskAsync(question); // expect: SCALE402 SCALE409 SCALE429
        logger.LogInformation("Scale answered {Status}.", response.StatusCode);
        return "sent";
    }

    public async Task<string?> LumpedAsync(string question)
    {
        using var response = await _api.AskAsync(question); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessful ? response.Content.Text : null;
    }

    public async Task<string> LumpedByContentAsync(string question)
    {
        using var response = await _api.AskToAsync(question); // expect: SCALE402 SCALE409 SCALE429
        if (response.Content is null)
            throw new InvalidOperationException("No answer.");
        return response.Content.Text;
    }

    public async Task<string> LumpedByErrorAsync(string question)
    {
        using var response = await _api.AskToAsync(question); // expect: SCALE402 SCALE409 SCALE429
        if (response.Error is not null)
        {
            logger.LogError(response.Error, "Scale failed: {Body}", response.Error.Content);
            throw response.Error;
        }

        return response.Content!.Text;
    }

    public async Task<string> EnsuredAsync(string question)
    {
        var response = await _api.AskAsync(question); // expect: SCALE402 SCALE409 SCALE429
        await response.EnsureSuccessStatusCodeAsync();
        return response.Content!.Text;
    }

    public async Task<string?> EnsuredAndCaughtAsync(string question)
    {
        try
        {
            var response = await _api.AskAsync(question); // expect: SCALE409
            return (await response.EnsureSuccessfulAsync()).Content?.Text;
        }
        catch (ApiException e) when ((int)e.StatusCode is 402 or 429)
        {
            return null;
        }
    }

    public async Task<string> SwitchedAsync(string question)
    {
        using var response = await _api.AskAsync(question);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => response.Content!.Text,
            HttpStatusCode.PaymentRequired => throw new NotSupportedException("Chat is not enabled for us."),
            HttpStatusCode.Conflict => "Asked already.",
            HttpStatusCode.TooManyRequests => throw new TimeoutException("Too many questions."),
            _ => throw new InvalidOperationException("Scale failed.", response.Error),
        };
    }

    public async Task<string?> ByErrorAsync(string question)
    {
        using var response = await _api.AskToAsync(question); // expect: SCALE402
        if (response.Error is { StatusCode: HttpStatusCode.Conflict })
            return "Asked already.";
        if (response.Error?.StatusCode == HttpStatusCode.TooManyRequests)
            return "Later.";
        return response.Content?.Text;
    }

    public async Task<string?> ByBodyOfErrorAsync(string question)
    {
        using var response = await _api.AskToAsync(question);
        if (!response.IsSuccessStatusCode)
            return (await response.Error.GetContentAsAsync<Answer>())?.Text;
        return response.Content?.Text;
    }

    public async Task RateAsync(int stars)
    {
        var response = await _api.RateAsync(stars); // expect: SCALE402 SCALE409
        if (response.IsSuccessStatusCode)
            return;
        if (response.Headers.RetryAfter is { Delta: { } wait })
            await Task.Delay(wait);
        else
            throw new InvalidOperationException("Not rated: " + response.ReasonPhrase);
    }

    public async Task<string> RawAsync(HttpContent content)
    {
        using var response = await _api.SendAsync(content); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> RawHandledAsync(HttpContent content)
    {
        try
        {
            using var response = await _api.SendAsync(content);
            if (response.StatusCode == (HttpStatusCode)402)
                return "not enabled";
            response.EnsureSuccessStatusCode();
            return "sent";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict)
        {
            return "sent before";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return "later";
        }
    }

    // A method that gives a response throws nothing for one: this catch is never entered.
    public async Task<bool> CaughtForNothingAsync(int stars)
    {
        try
        {
            var response = await _api.RateAsync(stars); // expect: SCALE402 SCALE409 SCALE429
            return response.IsSuccessStatusCode;
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Too many ratings.", e);
        }
    }

    public async Task<ApiException?> HandedOnAsync(string question) => (await _api.AskAsync(question)).Error;
}
