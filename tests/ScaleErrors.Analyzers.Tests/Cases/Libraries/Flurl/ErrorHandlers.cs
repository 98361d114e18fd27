//! uses: flurl4
using System;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

namespace Cases.Libraries.Flurl.ErrorHandlers;

internal sealed class TaskApi(Action<FlurlCall> handler)
{
    private const string Root = "https://api.scale.com/v1";

    // The handler tells 409 and 429 apart.
    public async Task SendAsync(object task)
    {
        await Root.AppendPathSegment("task/chat")
            .OnError(call =>
            {
                if (call.Response?.StatusCode == 409)
                    call.ExceptionHandled = true;
                else if (call.HttpResponseMessage?.StatusCode == System.Net.HttpStatusCode.TooManyRequests)
                    throw new TimeoutException("Too many requests.");
            })
            .PostJsonAsync(task); // expect: SCALE402
    }

    // This one does the same for all.
    public async Task LogAsync(object task) => await Root.AppendPathSegment("task/chat")
        .OnError(call => Console.WriteLine($"{call.Request.Url} failed: {call.Response?.StatusCode}"))
        .PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429

    public async Task SwallowAsync(object task) => await Root.AppendPathSegment("task/chat")
        .OnError(call => call.ExceptionHandled = true)
        .PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429

    // A method of this class.
    public async Task ByMethodAsync(object task) => await Root.AppendPathSegment("task/chat").OnError(Handle).PostJsonAsync(task); // expect: SCALE409

    private static async Task Handle(FlurlCall call)
    {
        switch (call.Response?.StatusCode)
        {
            case 402:
                throw new NotSupportedException("Contact Scale first.");
            case 429:
                await Task.Delay(1000);
                call.ExceptionHandled = true;
                break;
        }
    }

    // Whoever made this object has said what happens.
    public async Task UnseenAsync(object task) => await Root.AppendPathSegment("task/chat").OnError(handler).PostJsonAsync(task);
}
