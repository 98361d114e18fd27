using System;
using System.Net;
using System.Threading.Tasks;
using Contoso.ScaleSdk.Api;
using Contoso.ScaleSdk.Client;
using Contoso.ScaleSdk.Model;

namespace Contoso.Labeling;

public sealed class Submitting(ITasksApi api)
{
    public async Task<string> SubmitAsync(CreateTask task)
    {
        var created = await api.CreateTaskAsync(task); // expect: SCALE402 SCALE409 SCALE429
        return created.TaskId;
    }

    public string? TrySubmit(CreateTask task)
    {
        try
        {
            return api.CreateTask(task).TaskId; // expect: SCALE402 SCALE409 SCALE429
        }
        catch (ApiException e)
        {
            Console.Error.WriteLine("Scale answered {0}: {1}", e.ErrorCode, e.ErrorContent);
            return null;
        }
    }

    public async Task<string?> SubmitOnceAsync(CreateTask task)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (await api.CreateTaskAsync(task)).TaskId;
            }
            catch (ApiException e) when (e.ErrorCode == 429 && attempt < 4)
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
            }
            catch (ApiException e) when (e.ErrorCode == (int)HttpStatusCode.Conflict)
            {
                return null;
            }
            catch (ApiException e) when (e.ErrorCode == 402)
            {
                throw new NotSupportedException("Not enabled: please contact Scale.", e);
            }
        }
    }

    // The exception is thrown before anybody can look at the response.
    public async Task<bool> SubmitWithInfoAsync(CreateTask task)
    {
        var response = await api.CreateTaskWithHttpInfoAsync(task); // expect: SCALE402 SCALE409 SCALE429
        return response.StatusCode == HttpStatusCode.OK;
    }

    public string StatusOf(string id)
    {
        try
        {
            return api.GetTask(id).Status; // expect: SCALE402
        }
        catch (ApiException e)
        {
            switch (e.ErrorCode)
            {
                case 404:
                    return "unknown";
                case 429:
                    return "later";
                default:
                    throw;
            }
        }
    }

    public LabelTask? Find(string id)
    {
        try
        {
            return api.GetTaskWithHttpInfo(id).Data; // expect: SCALE402 SCALE429
        }
        catch (ApiException)
        {
            return null;
        }
    }
}
