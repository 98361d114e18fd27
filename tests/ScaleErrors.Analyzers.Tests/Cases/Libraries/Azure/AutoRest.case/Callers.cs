//! uses: azure
using System;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Contoso.Scale;
using Contoso.Scale.Models;
using Microsoft.Extensions.Logging;

namespace Contoso.Labeling;

// The pipeline retries 429 as Retry-After says.
public sealed class LabelingService(TasksClient tasks, ILogger<LabelingService> logger)
{
    public async Task<string> CreateAsync(TaskBody body, CancellationToken cancellationToken)
    {
        Response<ScaleTask> created = await tasks.CreateAsync("imageannotation", body, cancellationToken); // expect: SCALE402 SCALE409
        return created.Value.Id;
    }

    public async Task<string> CreateOnceAsync(TaskBody body)
    {
        try
        {
            return (await tasks.CreateAsync("imageannotation", body)).Value.Id; // expect: SCALE402
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return body.UniqueId;
        }
    }

    public async Task<bool> TryCreateAsync(TaskBody body)
    {
        try
        {
            await tasks.CreateAsync("lidarannotation", body); // expect: SCALE402 SCALE409
            return true;
        }
        catch (RequestFailedException e)
        {
            logger.LogError(e, "Scale answered {Status} ({Code}).", e.Status, e.ErrorCode);
            return false;
        }
    }

    public async Task CreateOrExplainAsync(TaskBody body)
    {
        try
        {
            await tasks.CreateAsync("lidarannotation", body);
        }
        catch (RequestFailedException e)
        {
            throw e.Status switch
            {
                402 => new NotSupportedException("Ask Scale to enable the endpoint."),
                409 => new InvalidOperationException("The unique_id is taken.", e),
                _ => new TimeoutException("Scale failed.", e),
            };
        }
    }

    // The code of the error is what the server wrote.
    public void CreateByCode(TaskBody body)
    {
        try
        {
            tasks.Create("categorization", body);
        }
        catch (RequestFailedException e) when (e.ErrorCode == "Conflict" || e.ErrorCode == "NotEnabled")
        {
            logger.LogWarning("No task was made: {Code}.", e.ErrorCode);
        }
    }

    public void CreateWithRawResponse(TaskBody body)
    {
        try
        {
            tasks.Create("categorization", body); // expect: SCALE409
        }
        catch (RequestFailedException e) when (e.GetRawResponse()?.Status == 402)
        {
            throw new NotSupportedException("Ask Scale to enable the endpoint.", e);
        }
    }

    // The status of what comes back is always 200: the client throws for all others.
    public void CreateAndLook(TaskBody body)
    {
        var created = tasks.Create("categorization", body); // expect: SCALE402 SCALE409
        if (created.GetRawResponse().Status == 409)
            logger.LogWarning("The unique_id is taken.");
    }

    // 409 is no answer to a GET.
    public async Task<string?> StatusAsync(string id)
    {
        Response<ScaleTask> task = await tasks.GetAsync(id); // expect: SCALE402
        return task.GetRawResponse().Status == 404 ? null : task.Value.Status;
    }

    public async Task<string?> StatusIfEnabledAsync(string id)
    {
        try
        {
            ScaleTask task = await tasks.GetAsync(id);
            return task?.Status;
        }
        catch (RequestFailedException e) when (e.Status is 402 or 403)
        {
            return null;
        }
    }
}
