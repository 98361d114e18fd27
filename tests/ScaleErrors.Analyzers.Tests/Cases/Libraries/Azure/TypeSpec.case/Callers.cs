//! uses: azure
using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Contoso.Scale.Chat;

namespace Contoso.Labeling;

public sealed class Conversations(ChatClient client)
{
    public async Task<string> StartAsync(ChatRequest request)
    {
        return (await client.ChatAsync(request)).Value.Id; // expect: SCALE402 SCALE409
    }

    public async Task<string> StartOnceAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            ChatTask task = await client.ChatAsync(request, cancellationToken); // expect: SCALE402
            return task.Id;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return request.UniqueId;
        }
    }

    // Whoever asks for it gets every answer as a response.
    public async Task<string> StartUncheckedAsync(RequestContent content)
    {
        var context = new RequestContext { ErrorOptions = ErrorOptions.NoThrow };
        Response response = await client.ChatAsync(content, context); // expect: SCALE402 SCALE409
        using var document = JsonDocument.Parse(response.Content);
        return document.RootElement.GetProperty("task_id").GetString()!;
    }

    public async Task<bool> StartCheckedAsync(RequestContent content)
    {
        Response response = await client.ChatAsync(content, new RequestContext { ErrorOptions = ErrorOptions.NoThrow }); // expect: SCALE402 SCALE409
        return !response.IsError;
    }

    public string StartSwitched(RequestContent content)
    {
        using var response = client.Chat(content, ErrorOptions.NoThrow);
        switch (response.Status)
        {
            case 200:
                return response.Content.ToString();
            case 402:
                throw new NotSupportedException("Ask Scale to enable the endpoint.");
            case 409:
                return "taken";
            default:
                throw new RequestFailedException(response);
        }
    }

    // Where failures are exceptions, a check of the status comes too late.
    public string StartTooLate(RequestContent content)
    {
        var response = client.Chat(content); // expect: SCALE402 SCALE409
        return response.Status == 409 ? "taken" : response.Content.ToString();
    }

    public string StartWithOwnErrors(RequestContent content)
    {
        var context = new RequestContext();
        context.AddClassifier(409, isError: false);
        var response = client.Chat(content, context); // expect: SCALE402
        return response.Status == 409 ? "taken" : response.Content.ToString();
    }
}
