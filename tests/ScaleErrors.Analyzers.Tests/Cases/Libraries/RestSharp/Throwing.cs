//! uses: restsharp
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.Throwing;

public sealed record Batch(string Name, string Status);

public sealed record NewBatch(string Project, string Name);

// Get…, Post… and the like throw, and give what they have read.
internal sealed class BatchApi(IRestClient client)
{
    public static BatchApi Create() => new(new RestClient("https://api.scale.com/v1/"));

    public async Task<Batch?> CreateAsync(NewBatch batch) => await client.PostAsync<Batch>(new RestRequest("batches").AddJsonBody(batch)); // expect: SCALE402 SCALE409 SCALE429

    public async Task<Batch?> CreateJsonAsync(NewBatch batch, CancellationToken ct)
    {
        try
        {
            return await client.PostJsonAsync<NewBatch, Batch>("batches", batch, ct); // expect: SCALE402
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return await client.GetJsonAsync<Batch>($"batches/{batch.Name}", ct); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(1000, ct);
            return null;
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException("No batch was made.", e);
        }
    }

    public async Task<Batch?> GetAsync(string name)
    {
        try
        {
            return await client.GetAsync<Batch>($"batches/{name}"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async Task FinalizeAsync(string name)
    {
        try
        {
            await client.PostAsync(new RestRequest($"batches/{name}/finalize"));
        }
        catch (HttpRequestException e)
        {
            switch (e.StatusCode)
            {
                case HttpStatusCode.PaymentRequired:
                    throw new NotSupportedException("Contact Scale first.", e);
                case HttpStatusCode.Conflict:
                    Console.WriteLine("Finalized before.");
                    return;
                case HttpStatusCode.TooManyRequests:
                    throw new TimeoutException("Too many requests.", e);
                default:
                    throw;
            }
        }
    }

    // Where a throwing method gives a response, that is one of success; 404 is the exception.
    public async Task<bool> ExistsAsync(string name)
    {
        var response = await client.GetAsync(new RestRequest($"batches/{name}")); // expect: SCALE402 SCALE429
        return response.StatusCode != HttpStatusCode.NotFound && response.StatusCode != HttpStatusCode.TooManyRequests;
    }

    public Batch? Update(string name, NewBatch batch) => client.Put<Batch>(new RestRequest($"batches/{name}").AddJsonBody(batch)); // expect: SCALE402 SCALE409 SCALE429

    public async Task<HttpStatusCode> AddAsync(NewBatch batch) => await client.PutJsonAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429

    public async Task DeleteAsync(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await client.DeleteAsync(new RestRequest($"batches/{name}")); // expect: SCALE402
                    break;
                }
                catch (HttpRequestException e) when (e.StatusCode == (HttpStatusCode)429 && attempt < 4)
                {
                    await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
                }
            }
        }
    }
}
