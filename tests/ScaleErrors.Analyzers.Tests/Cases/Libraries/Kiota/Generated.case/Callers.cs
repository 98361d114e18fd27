//! uses: kiota
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Scale.Client;
using Contoso.Scale.Client.Models;
using Microsoft.Kiota.Abstractions;

namespace Contoso.Labeling;

// Who made the adapter is not seen: it may well have Kiota's own retries, which deal with 429.
public sealed class LabelingService(ScaleApiClient client)
{
    public async Task<string?> CreateAsync(TaskRequest task, CancellationToken cancellationToken)
    {
        var created = await client.Tasks.PostAsync(task, cancellationToken: cancellationToken); // expect: SCALE402 SCALE409
        return created?.TaskId;
    }

    // The type of the exception is that of the answer.
    public async Task<string?> CreateOnceAsync(TaskRequest task)
    {
        try
        {
            return (await client.Tasks.PostAsync(task))?.TaskId; // expect: SCALE402
        }
        catch (ConflictError)
        {
            var existing = await client.Tasks.GetAsync(request => request.Headers.Add("X-Unique-Id", task.UniqueId)); // expect: SCALE402
            return existing?.FirstOrDefault()?.TaskId;
        }
    }

    // 402 and 409 are exceptions of other types: this one takes neither for the other, but all failures of one type for the same.
    public async Task<bool> TryCreateAsync(TaskRequest task)
    {
        try
        {
            await client.Tasks.PostAsync(task); // expect: SCALE402
            return true;
        }
        catch (ErrorResponse)
        {
            return false;
        }
        catch (ConflictError conflict)
        {
            Console.WriteLine($"task {conflict.TaskId} exists");
            return true;
        }
    }

    public async Task CreateOrExplainAsync(TaskRequest task)
    {
        try
        {
            await client.Tasks.PostAsync(task);
        }
        catch (ApiException e)
        {
            switch (e.ResponseStatusCode)
            {
                case 402:
                    throw new NotSupportedException("Ask Scale to enable the endpoint.");
                case 409:
                    Console.WriteLine("The task exists already.");
                    return;
                default:
                    throw;
            }
        }
    }

    public async Task CreateLoudlyAsync(TaskRequest task)
    {
        try
        {
            await client.Tasks.PostAsync(task); // expect: SCALE402 SCALE409
        }
        catch (ApiException e)
        {
            Console.Error.WriteLine($"Scale answered {e.ResponseStatusCode}: {e.Message}");
            throw;
        }
    }

    public async Task CreateFilteredAsync(TaskRequest task)
    {
        try
        {
            await client.Tasks.PostAsync(task); // expect: SCALE402
        }
        catch (ApiException e) when (e is { ResponseStatusCode: 409 } or { ResponseStatusCode: 429 })
        {
            throw new InvalidOperationException("Not now, or not again.", e);
        }
    }

    // What the server wrote is compared: it may say what the status says.
    public async Task<bool> IsNewAsync(TaskRequest task)
    {
        try
        {
            await client.Tasks.PostAsync(task);
            return true;
        }
        catch (ErrorResponse e) when (e.Error == "not_enabled")
        {
            throw new NotSupportedException(e.Message);
        }
        catch (ConflictError)
        {
            return false;
        }
    }

    // 409 is no answer to a GET or a DELETE.
    public async Task<IReadOnlyList<TaskObject>> ListAsync() => await client.Tasks.GetAsync() ?? []; // expect: SCALE402

    // The response comes as it is, and nothing is thrown.
    public async Task<bool> CreateNativelyAsync(TaskRequest task)
    {
        var native = new NativeResponseHandler();
        await client.Tasks.PostAsync(task, request => request.Options.Add(new ResponseHandlerOption { ResponseHandler = native }));
        using var response = (HttpResponseMessage)native.Value!;
        return response.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.Conflict => false,
            HttpStatusCode.PaymentRequired => throw new NotSupportedException("Ask Scale to enable the endpoint."),
            _ => throw new InvalidOperationException("Scale failed."),
        };
    }

    public async Task CancelAsync(string id)
    {
        await client.Tasks[id].DeleteAsync(); // expect: SCALE402
    }

    public async Task<bool> CancelIfEnabledAsync(string id)
    {
        try
        {
            await client.Tasks[id].DeleteAsync();
            return true;
        }
        catch (ApiException e) when (e.ResponseStatusCode == 402)
        {
            return false;
        }
    }
}
