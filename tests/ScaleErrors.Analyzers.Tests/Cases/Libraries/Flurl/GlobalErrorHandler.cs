//! uses: flurl4
using System;
using System.Threading.Tasks;
using Flurl.Http;
using Flurl.Http.Configuration;

namespace Cases.Libraries.Flurl.GlobalErrorHandler;

internal static class Startup
{
    public static IFlurlClientCache Configure() => new FlurlClientCache()
        .WithDefaults(builder => builder.OnError(call =>
        {
            if (call.Response?.StatusCode == 429)
                throw new TimeoutException("Too many requests.");
        }))
        .Add("scale", "https://api.scale.com/v1", builder => builder.AllowHttpStatus("409"));
}

internal sealed class TaskApi(IFlurlClientCache clients)
{
    public Task SendAsync(object task) => clients.Get("scale").Request("task", "chat").PostJsonAsync(task); // expect: SCALE402 SCALE409

    public async Task AskAsync(object task)
    {
        var response = await clients.Get("scale").Request("task", "chat").PostJsonAsync(task); // expect: SCALE402
        if (response.StatusCode == 409)
            throw new InvalidOperationException("Such a task exists.");
    }
}
