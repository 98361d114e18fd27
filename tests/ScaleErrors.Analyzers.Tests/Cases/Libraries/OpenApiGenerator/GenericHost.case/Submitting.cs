using System;
using System.Net;
using System.Threading.Tasks;
using Contoso.ScaleHost.Api;
using Contoso.ScaleHost.Client;
using Contoso.ScaleHost.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Contoso.Labeling;

public static class Startup
{
    public static IServiceCollection AddLabeling(this IServiceCollection services)
    {
        services.AddApi(options => options.AddApiHttpClients(client => client.BaseAddress = new Uri("https://api.scale.com/v1")));
        return services;
    }
}

public sealed class Submitting(ITasksApi api)
{
    public async Task<LabelTask> SubmitAsync(CreateTask task)
    {
        var response = await api.CreateTaskAsync(task); // expect: SCALE402 SCALE409 SCALE429
        return response.TryOk(out var created) ? created : throw new InvalidOperationException("No task was made.");
    }

    public async Task<LabelTask?> SubmitOnceAsync(CreateTask task)
    {
        var response = await api.CreateTaskAsync(task); // expect: SCALE402 SCALE429
        if (response.IsConflict)
            throw new ArgumentException("The unique_id is taken.", nameof(task));
        return response.Ok();
    }

    public async Task<string> DescribeAsync(CreateTask task)
    {
        var response = await api.CreateTaskAsync(task); // expect: SCALE402
        if (response.TryOk(out var created))
            return created.TaskId + " is new.";
        if (response.TryConflict(out var error))
            return "Exists: " + error.Error;
        return (int)response.StatusCode == 429 ? "Later." : "That did not work.";
    }

    public async Task<LabelTask?> SubmitPatientlyAsync(CreateTask task)
    {
        for (var attempt = 0; ; attempt++)
        {
            var response = await api.CreateTaskAsync(task);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    return response.Ok();
                case HttpStatusCode.PaymentRequired:
                    throw new NotSupportedException("Please contact Scale.");
                case HttpStatusCode.Conflict:
                    return null;
                case HttpStatusCode.TooManyRequests when attempt < 3:
                    await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
                    break;
                default:
                    throw new InvalidOperationException(response.ReasonPhrase);
            }
        }
    }

    // The response is there whatever the status is: nothing is thrown.
    public async Task<bool> TrySubmitAsync(CreateTask task)
    {
        try
        {
            await api.CreateTaskOrDefaultAsync(task); // expect: SCALE402 SCALE409 SCALE429
            return true;
        }
        catch (ApiException)
        {
            return false;
        }
    }

    // The author makes an exception of it, with the status: who calls from elsewhere may tell.
    public async Task<LabelTask> SubmitOrThrowAsync(CreateTask task)
    {
        var response = await api.CreateTaskAsync(task);
        if (!response.IsSuccessStatusCode)
            throw new ApiException(response.ReasonPhrase, response.StatusCode, response.RawContent);
        return response.Ok()!;
    }

    public async Task<string?> StatusOfAsync(string id)
    {
        var response = await api.GetTaskAsync(id); // expect: SCALE402 SCALE429
        return response.IsOk ? response.Ok()?.Status : null;
    }

    // Retry-After comes with 429, whatever else is asked.
    public async Task<string?> StatusLaterAsync(string id)
    {
        var response = await api.GetTaskAsync(id); // expect: SCALE402
        if (!response.IsSuccessStatusCode)
        {
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
            response = await api.GetTaskAsync(id); // expect: SCALE402 SCALE429
        }

        return response.TryOk(out var task) ? task.Status : null;
    }
}
