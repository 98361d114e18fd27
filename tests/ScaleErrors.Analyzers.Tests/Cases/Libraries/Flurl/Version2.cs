//! uses: flurl2
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Flurl.Http.Configuration;

namespace Cases.Libraries.Flurl.Version2;

public sealed record AnnotationTask(string Id, string Status);

// Up to version 2 the response is that of the HttpClient, and the exception has its status by the call.
internal sealed class TaskApi(IFlurlClientFactory factory)
{
    private const string Root = "https://api.scale.com/v1";
    private readonly IFlurlClient _client = new FlurlClient(Root);

    public async Task<AnnotationTask> CreateAsync(object task) => await Root
        .AppendPathSegment("task")
        .AppendPathSegment("imageannotation")
        .WithHeader("Accept", "application/json")
        .PostJsonAsync(task) // expect: SCALE402 SCALE409 SCALE429
        .ReceiveJson<AnnotationTask>();

    public async Task<AnnotationTask?> CatchAsync(object task)
    {
        try
        {
            return await _client.Request("task", "chat").PostJsonAsync(task).ReceiveJson<AnnotationTask>(); // expect: SCALE402
        }
        catch (FlurlHttpException e) when (e.Call.HttpStatus == HttpStatusCode.Conflict)
        {
            return null;
        }
        catch (FlurlHttpException e) when (e.Call.Response?.StatusCode == (HttpStatusCode)429)
        {
            throw new TimeoutException(e.Call.Response.Headers.RetryAfter?.ToString(), e);
        }
    }

    public async Task<bool> AllowAsync(object task)
    {
        using HttpResponseMessage response = await (Root + "/task/chat").AllowHttpStatus(HttpStatusCode.Conflict).PostJsonAsync(task); // expect: SCALE402 SCALE429
        return response.StatusCode != HttpStatusCode.Conflict;
    }

    public async Task<IList<dynamic>> ListAsync()
    {
        var request = _client.Request("tasks").SetQueryParam("limit", 10).ConfigureRequest(settings => settings.Timeout = TimeSpan.FromSeconds(10));
        try
        {
            return await request.GetJsonListAsync(); // expect: SCALE402 SCALE429
        }
        catch (FlurlHttpException e)
        {
            throw new InvalidOperationException(e.Message, e);
        }
    }

    public async Task SendAsync(object task)
    {
        await new FlurlClient("https://hooks.example.com").Request("done").PostJsonAsync(task);
        await factory.Get(new Url("https://api.scale.com")).Request("v1", "batches").SendJsonAsync(HttpMethod.Put, task); // expect: SCALE402 SCALE409 SCALE429
        await "https://api.scale.com/v1/teams".GetStringAsync(); // expect: SCALE402 SCALE429
    }

    public async Task ConfiguredAsync(object task) => await $"{Root}/task/chat"
        .ConfigureRequest(settings => settings.OnErrorAsync = async call =>
        {
            if (call.HttpStatus == HttpStatusCode.Conflict)
            {
                await Console.Out.WriteLineAsync("Such a task exists.");
                call.ExceptionHandled = true;
            }
        })
        .PostJsonAsync(task); // expect: SCALE402 SCALE429
}
