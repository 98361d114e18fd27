using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Contoso.Scale;

public sealed class Submitting(IScaleTasksClient client, ILogger<Submitting> logger)
{
    // Nobody asks what went wrong.
    public Task<LabelTask> SubmitAsync(CreateTask task) =>
        client.CreateImageAnnotationTaskAsync(task); // expect: SCALE402 SCALE409 SCALE429

    // All are logged alike, though the exception of a conflict has a type and a text of its own.
    public async Task<string?> TrySubmitAsync(CreateTask task)
    {
        try
        {
            var created = await client.CreateImageAnnotationTaskAsync(task); // expect: SCALE402 SCALE409 SCALE429
            return created.TaskId;
        }
        catch (ApiException e)
        {
            logger.LogError(e, "Scale answered {Status}: {Text} {Response}", e.StatusCode, e.Message, e.Response);
            return null;
        }
    }

    public async Task<string?> SubmitOnceAsync(CreateTask task, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.CreateImageAnnotationTaskAsync(task, cancellationToken)).TaskId;
        }
        catch (ApiException e) when (e.StatusCode == 409)
        {
            return null;
        }
        catch (ApiException e) when (e.StatusCode is 402 or 429)
        {
            throw new InvalidOperationException("Scale takes no more tasks today.", e);
        }
    }

    // The type of a documented failure is enough.
    public async Task<string> DescribeAsync(CreateTask task)
    {
        try
        {
            return (await client.CreateImageAnnotationTaskAsync(task)).TaskId; // expect: SCALE402 SCALE429
        }
        catch (ApiException<ApiError> e)
        {
            return "exists: " + e.Result.Error;
        }
        catch (ApiException)
        {
            return "failed";
        }
    }

    public async Task<LabelTask> SubmitPatientlyAsync(CreateTask task)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await client.CreateImageAnnotationTaskAsync(task); // expect: SCALE402 SCALE409
            }
            catch (ApiException e) when (e.StatusCode == (int)HttpStatusCode.TooManyRequests && attempt < 4)
            {
                var wait = e.Headers.TryGetValue("Retry-After", out var values) && int.TryParse(values.First(), out var seconds) ? seconds : attempt * 2;
                await Task.Delay(TimeSpan.FromSeconds(wait));
            }
        }
    }

    public async Task<string> StatusOfAsync(string id)
    {
        try
        {
            return (await client.GetTaskAsync(id)).Status; // expect: SCALE402 SCALE429
        }
        catch (ApiException e) when (e.StatusCode == 404)
        {
            return "unknown";
        }
    }

    public async Task CancelAsync(string id)
    {
        try
        {
            await client.CancelTaskAsync(id);
        }
        catch (ApiException e)
        {
            switch (e.StatusCode)
            {
                case 402:
                    throw new NotSupportedException("Cancelling is not enabled.", e);
                case 409:
                    logger.LogInformation("{Id} is done already.", id);
                    break;
                case 429:
                    throw new TimeoutException("Too many requests.", e);
                default:
                    throw;
            }
        }
    }

    // The status leaves in an exception of the author's own: whoever gets it may tell.
    public async Task CancelOrThrowAsync(string id)
    {
        try
        {
            await client.CancelTaskAsync(id);
        }
        catch (ApiException e)
        {
            throw new LabelingException("Could not cancel " + id, e.StatusCode, e);
        }
    }

    // One that merely wraps it tells nobody.
    public async Task CancelOrWrapAsync(string id)
    {
        try
        {
            await client.CancelTaskAsync(id); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (ApiException e)
        {
            throw new InvalidOperationException("Could not cancel " + id, e);
        }
    }

    public async Task ForgetAsync(string id)
    {
        try
        {
            await client.CancelTaskAsync(id); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (Exception e)
        {
            logger.LogWarning(e.ToString());
        }
    }
}

public sealed class LabelingException(string message, int status, Exception inner) : Exception(message, inner)
{
    public int Status { get; } = status;
}
