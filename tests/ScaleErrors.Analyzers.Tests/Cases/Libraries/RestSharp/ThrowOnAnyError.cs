//! uses: restsharp
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.ThrowOnAnyError;

// With this option every method throws, and the responses that come are those of success.
internal sealed class TaskApi(bool strict)
{
    private readonly RestClient _throwing = new(new RestClientOptions("https://api.scale.com/v1") { ThrowOnAnyError = true });
    private readonly RestClient _configured = new("https://api.scale.com/v1", options => options.ThrowOnAnyError = true);
    private readonly RestClient _open = new(new RestClientOptions("https://api.scale.com/v1") { ThrowOnAnyError = strict });

    public async Task<bool> CreateAsync(object task)
    {
        var response = await _throwing.ExecutePostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402 SCALE409 SCALE429
        return response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.PaymentRequired
            ? throw new TimeoutException()
            : response.IsSuccessful;
    }

    public async Task<bool> CatchAsync(object task)
    {
        try
        {
            await _configured.ExecutePostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Try it later.", e);
        }
    }

    // Both ways are possible: to tell the outcome apart on one of them will do.
    public async Task<bool> EitherAsync(object task)
    {
        try
        {
            var response = await _open.ExecutePostAsync(new RestRequest("task/chat").AddJsonBody(task)); // expect: SCALE402
            return response.StatusCode == HttpStatusCode.Conflict ? throw new InvalidOperationException("Such a task exists.") : response.IsSuccessful;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Try it later.", e);
        }
    }
}
