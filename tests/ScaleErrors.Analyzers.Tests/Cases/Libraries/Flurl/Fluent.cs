//! uses: flurl4
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

namespace Cases.Libraries.Flurl.Fluent;

public sealed record AnnotationTask(string Id, string Status);

public sealed class NotEnabledException(string message, Exception inner) : Exception(message, inner);

internal sealed class TaskApi(string key)
{
    private const string Root = "https://api.scale.com/v1";

    public async Task<AnnotationTask> CreateAsync(object task, CancellationToken ct) => await Root
        .AppendPathSegments("task", "imageannotation")
        .WithBasicAuth(key, "")
        .PostJsonAsync(task, cancellationToken: ct) // expect: SCALE402 SCALE409 SCALE429
        .ReceiveJson<AnnotationTask>();

    public async Task<AnnotationTask?> CreateCarefullyAsync(object task)
    {
        try
        {
            return await $"{Root}/task/imageannotation".WithOAuthBearerToken(key).PostJsonAsync(task).ReceiveJson<AnnotationTask>();
        }
        catch (FlurlHttpException e) when (e.StatusCode == 402)
        {
            throw new NotEnabledException("Contact Scale first.", e);
        }
        catch (FlurlHttpException e) when (e.StatusCode is 409)
        {
            return null;
        }
        catch (FlurlHttpException e) when (e.Call.Response?.StatusCode == 429)
        {
            await Task.Delay(1000);
            return await CreateCarefullyAsync(task);
        }
    }

    // The exceptions of the library that mean something else come first.
    public async Task<string> ReadAsync(string id)
    {
        try
        {
            return await Root.AppendPathSegment("task").AppendPathSegment(id).SetQueryParam("expand", true).GetStringAsync(); // expect: SCALE402
        }
        catch (FlurlHttpTimeoutException)
        {
            return "too late";
        }
        catch (FlurlParsingException)
        {
            return "no JSON";
        }
        catch (FlurlHttpException e)
        {
            return e.StatusCode == 429 ? "busy" : "failed";
        }
    }

    public async Task<IReadOnlyList<AnnotationTask>?> ListAsync()
    {
        try
        {
            return await new Url(Root).AppendPathSegment("tasks").SetQueryParams(new { limit = 50 }).WithTimeout(10).GetJsonAsync<List<AnnotationTask>>(); // expect: SCALE402 SCALE429
        }
        catch (FlurlHttpException e)
        {
            Console.WriteLine($"{e.StatusCode}: {await e.GetResponseStringAsync()}");
            return null;
        }
    }

    // What the server wrote is looked at.
    public async Task<bool> CancelAsync(string id)
    {
        try
        {
            await new Uri(Root + "/").AppendPathSegments("task", id, "cancel").PostAsync();
            return true;
        }
        catch (FlurlHttpException e)
        {
            var body = await e.GetResponseJsonAsync<Dictionary<string, string>>();
            return body["error"] == "canceled before";
        }
    }

    public async Task SendAsync(string id, HttpMethod method)
    {
        var request = new FlurlRequest($"{Root}/task/{id}");
        request.WithHeader("Accept", "application/json");
        await request.SendAsync(method); // expect: SCALE402 SCALE409 SCALE429
        await request.SendJsonAsync(HttpMethod.Get, new { id }); // expect: SCALE402 SCALE429
        await request.DeleteAsync(); // expect: SCALE402 SCALE429
        await (Root + "/teams").HeadAsync(); // expect: SCALE402 SCALE429
    }

    public async Task DownloadAsync(string id, string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Root.AppendPathSegments("task", id, "file").WithHeader("Authorization", key).DownloadFileAsync(folder); // expect: SCALE402
                return;
            }
            catch (FlurlHttpException e) when (e.StatusCode == 429 && attempt < 4)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }

    // A response that came is one of success; its status says nothing of failures.
    public async Task<bool> UploadAsync(HttpContent content)
    {
        var response = await Root.AppendPathSegment("files/upload").PostAsync(content); // expect: SCALE402 SCALE409 SCALE429
        return response.StatusCode switch
        {
            200 => true,
            409 => throw new InvalidOperationException("It is there."),
            _ => false,
        };
    }

    // The exception of the caller's choice carries the status on.
    public async Task RenameAsync(string id, string name)
    {
        try
        {
            await $"{Root}/task/{id}".PatchJsonAsync(new { name });
        }
        catch (FlurlHttpException e)
        {
            throw new HttpRequestException(e.Message, e, (System.Net.HttpStatusCode?)e.StatusCode);
        }
    }
}

internal static class Elsewhere
{
    public static async Task SendAsync(Url url, IFlurlRequest request)
    {
        await "https://hooks.example.com/done".PostJsonAsync(new { });
        await "https://www.example.com".SetQueryParam("next", "https://api.scale.com/v1").GetAsync();
        await url.GetAsync();
        await request.PostJsonAsync(new { });
    }
}
