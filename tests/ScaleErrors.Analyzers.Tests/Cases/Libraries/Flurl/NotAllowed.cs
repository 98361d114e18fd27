//! uses: flurl4
using System;
using System.Threading.Tasks;
using Flurl.Http;

namespace Cases.Libraries.Flurl.NotAllowed;

// Nobody allows anything: a response that came is one of success.
internal sealed class TaskApi
{
    private readonly IFlurlClient _client = new FlurlClient("https://api.scale.com/v1");

    public async Task SendAsync(object task)
    {
        var response = await _client.Request("task", "chat").PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode is 409 or 429)
            throw new TimeoutException("Try it later.");
    }
}
