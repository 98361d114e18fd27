//! uses: azure
using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Scale.Tasks;

namespace Contoso.Labeling;

// Who made the client is not seen: its pipeline may well retry 429.
public sealed class LabelingService(TaskClient client)
{
    public async Task<string> CreateAsync(TaskBody body, CancellationToken cancellationToken)
    {
        ClientResult<ScaleTask> created = await client.CreateTaskAsync("imageannotation", body, cancellationToken); // expect: SCALE402 SCALE409
        return created.Value.Id;
    }

    public async Task<string> CreateOnceAsync(TaskBody body)
    {
        try
        {
            ScaleTask task = await client.CreateTaskAsync("imageannotation", body); // expect: SCALE402
            return task.Id;
        }
        catch (ClientResultException e) when (e.Status == 409)
        {
            return body.UniqueId;
        }
    }

    public async Task<bool?> TryCreateAsync(TaskBody body)
    {
        try
        {
            await client.CreateTaskAsync("imageannotation", body);
            return true;
        }
        catch (ClientResultException e)
        {
            switch (e.GetRawResponse()?.Status)
            {
                case 402:
                    throw new NotSupportedException("Ask Scale to enable the endpoint.", e);
                case 409:
                    return null;
                default:
                    return false;
            }
        }
    }

    public void CreateQuietly(BinaryContent content)
    {
        try
        {
            client.CreateTask("imageannotation", content); // expect: SCALE402 SCALE409
        }
        catch (ClientResultException e)
        {
            Console.Error.WriteLine($"Scale answered {e.Status}: {e.Message}");
        }
    }

    public async Task<string> CreateRawAsync(BinaryContent content)
    {
        ClientResult result = await client.CreateTaskAsync("imageannotation", content); // expect: SCALE402 SCALE409
        return result.GetRawResponse().Content.ToString();
    }

    // Failures come back like success.
    public async Task<string> CreateUnthrownAsync(BinaryContent content)
    {
        var options = new RequestOptions { ErrorOptions = ClientErrorBehaviors.NoThrow };
        ClientResult result = await client.CreateTaskAsync("imageannotation", content, options); // expect: SCALE402 SCALE409
        return result.GetRawResponse().Content.ToString();
    }

    public async Task<Stream?> CreateUnthrownCheckedAsync(BinaryContent content)
    {
        var result = await client.CreateTaskAsync("imageannotation", content, new RequestOptions { ErrorOptions = ClientErrorBehaviors.NoThrow }); // expect: SCALE402
        using var response = result.GetRawResponse();
        if (response.Status == 409)
            throw new InvalidOperationException("The unique_id is taken.");
        return response.IsError ? null : response.ContentStream;
    }

    // 409 is no answer to a GET.
    public async Task<bool> IsDoneAsync(string id)
    {
        ClientResult<ScaleTask> task = await client.GetTaskAsync(id); // expect: SCALE402
        return task.Value.Status == "completed";
    }

    public async Task<bool> IsDoneOrUnknownAsync(string id)
    {
        try
        {
            return (await client.GetTaskAsync(id)).Value.Status == "completed";
        }
        catch (ClientResultException e) when (e.Status is 402 or 404)
        {
            return false;
        }
    }
}
