using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Values.Records;

// A status in a record or in an anonymous object.
internal sealed class BatchClient(ILogger<BatchClient> logger)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> PropertyPattern(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402
        var answer = new Answer(response.StatusCode, batch.Name);
        return answer switch
        {
            { Status: HttpStatusCode.OK } => "made",
            { Status: HttpStatusCode.Conflict, Batch: var name } => name + " exists",
            { Status: HttpStatusCode.TooManyRequests } => "later",
            _ => "failed",
        };
    }

    public async Task<string> PositionalPattern(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE429
        return new Answer(response.StatusCode, batch.Name) switch
        {
            (HttpStatusCode.Conflict, _) => "exists",
            ( < HttpStatusCode.MultipleChoices, _) => "made",
            _ => "failed",
        };
    }

    public async Task ComputedProperty(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE429
        var answer = new Answer(response.StatusCode, batch.Name);
        if (answer.IsDuplicate)
            throw new InvalidOperationException(batch.Name + " exists.");
        response.EnsureSuccessStatusCode();
    }

    public async Task ComputedPropertyOfAllFailures(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429
        var answer = new Answer(response.StatusCode, batch.Name);
        if (answer.IsRejected)
            throw new InvalidOperationException(batch.Name + " was rejected.");
    }

    // The copy still has the status.
    public async Task Copied(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE409
        var answer = new Answer(response.StatusCode, batch.Name);
        var named = answer with { Batch = batch.Name.ToUpperInvariant() };
        if (named.Status == HttpStatusCode.TooManyRequests)
            throw new TimeoutException(named.Batch);
        response.EnsureSuccessStatusCode();
    }

    // The copy has lost it.
    public async Task CopiedWithAnotherStatus(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429
        var answer = new Answer(response.StatusCode, batch.Name) with { Status = HttpStatusCode.Accepted };
        if (answer.Status == HttpStatusCode.TooManyRequests)
            throw new TimeoutException(answer.Batch);
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> Anonymous(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE429
        var answer = new { response.StatusCode, batch.Name };
        if (answer.StatusCode == HttpStatusCode.Conflict)
            return answer.Name + " exists";
        return response.IsSuccessStatusCode ? "made" : "failed";
    }

    public async Task AnonymousForTheLog(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE409 SCALE429
        var answer = new { Code = (int)response.StatusCode, batch.Name };
        logger.LogInformation("Finished {Answer}", answer);
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> RecordStruct(Batch batch)
    {
        var (code, name) = await SendAsync(batch);
        return code switch
        {
            200 => name,
            402 => "not enabled",
            409 => "exists",
            429 => "later",
            _ => "failed",
        };
    }

    public async Task RecordStructUnread(Batch batch)
    {
        var sent = await SendAsync(batch); // expect: SCALE402 SCALE409 SCALE429
        logger.LogInformation("Sent {Name}", sent.Name);
    }

    // One record for each batch; the failed ones are told apart later.
    public async Task<string[]> Gathered(IEnumerable<Batch> batches)
    {
        var answers = new List<Answer>();
        foreach (var batch in batches)
        {
            using var response = await _http.PostAsJsonAsync("batches", batch); // expect: SCALE402 SCALE429
            answers.Add(new Answer(response.StatusCode, batch.Name));
        }

        return [.. answers.Where(answer => answer.Status == HttpStatusCode.Conflict).Select(answer => answer.Batch)];
    }

    private async Task<Sent> SendAsync(Batch batch)
    {
        using var response = await _http.PostAsJsonAsync("batches", batch);
        return new Sent((int)response.StatusCode, batch.Name);
    }
}

internal sealed record Batch(string Name, string Project);

internal sealed record Answer(HttpStatusCode Status, string Batch)
{
    public bool IsDuplicate => Status == HttpStatusCode.Conflict;

    public bool IsRejected => (int)Status is >= 400 and < 500;
}

internal readonly record struct Sent(int Code, string Name);
