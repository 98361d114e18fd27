//! dotnet_diagnostic.SCALE200.severity = warning
//! dotnet_diagnostic.SCALE402.severity = none
//! dotnet_diagnostic.SCALE409.severity = none
//! dotnet_diagnostic.SCALE429.severity = none
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

public record Created(string Id);

public class SuccessIsAssumed
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private string _last = "";

    public async Task<string> Returned(HttpContent task) => await (await c.PostAsync("task/annotation", task)).Content.ReadAsStringAsync(); // expect: SCALE200

    public async Task<string> Decoded(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE200
        var created = await r.Content.ReadFromJsonAsync<Created>();
        return created.Id;
    }

    public async Task<string> Parsed()
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE200
        using var json = JsonDocument.Parse(await r.Content.ReadAsStreamAsync());
        return json.RootElement.GetProperty("docs").ToString();
    }

    public async Task Copied(Stream file)
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE200
        await r.Content.CopyToAsync(file);
    }

    public async Task Stored()
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE200
        _last = await r.Content.ReadAsStringAsync();
        Console.WriteLine(_last.Length);
    }

    public async Task<HttpContent> HandedOutAsBody() => (await c.GetAsync("tasks")).Content; // expect: SCALE200

    // The status is printed, but nobody acts on it.
    public async Task<string> Logged()
    {
        using var r = await c.GetAsync("tasks"); // expect: SCALE200
        Console.WriteLine($"Scale answered {r.StatusCode}");
        return await r.Content.ReadAsStringAsync();
    }

    public async Task<List<Created>> InALoop(IEnumerable<HttpContent> tasks)
    {
        var all = new List<Created>();
        foreach (var task in tasks)
        {
            using var r = await c.PostAsync("task/annotation", task); // expect: SCALE200
            all.Add(await r.Content.ReadFromJsonAsync<Created>());
        }

        return all;
    }

    // An error body is no JSON of this kind, or it is: which exception comes, if any, is chance.
    public async Task<Created> HopesForJsonException(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE200
        try { return await r.Content.ReadFromJsonAsync<Created>(); }
        catch (JsonException) { return null; }
    }
}

public class SuccessIsNotAssumed
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    // Nothing of the answer is used: SCALE402 and the others report that it is ignored.
    public async Task FireAndForget(HttpContent task) => await c.PostAsync("task/annotation", task);

    public async Task StatusForPeople(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task);
        Console.WriteLine($"Scale answered {r.StatusCode} {r.ReasonPhrase}, version {r.Version}");
    }

    public async Task BodyGivenBack(HttpContent task)
    {
        var r = await c.PostAsync("task/annotation", task);
        r.Content.Dispose();
        r.Dispose();
    }

    public async Task<string> Ensured() => await (await c.GetAsync("tasks")).EnsureSuccessStatusCode().Content.ReadAsStringAsync();

    public async Task<string> Asked()
    {
        using var r = await c.GetAsync("tasks");
        return r.IsSuccessStatusCode ? await r.Content.ReadAsStringAsync() : null;
    }

    public async Task<string> OneFailureToldApart()
    {
        using var r = await c.GetAsync("tasks");
        return r.StatusCode == HttpStatusCode.NotFound ? null : await r.Content.ReadAsStringAsync();
    }

    public async Task<string> ServerErrorsToldApart()
    {
        using var r = await c.GetAsync("tasks");
        if ((int)r.StatusCode >= 500) throw new TimeoutException();
        return await r.Content.ReadAsStringAsync();
    }

    // Not in the contract, but a failure.
    public async Task<string> UnlistedFailureToldApart()
    {
        using var r = await c.GetAsync("tasks");
        if (r.StatusCode == HttpStatusCode.ServiceUnavailable) throw new TimeoutException();
        return await r.Content.ReadAsStringAsync();
    }

    public async Task<string> CreatedOnly(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task);
        return r.StatusCode == HttpStatusCode.Created ? await r.Content.ReadAsStringAsync() : "";
    }

    public async Task<(HttpStatusCode, string)> BothHandedOut()
    {
        using var r = await c.GetAsync("tasks");
        return (r.StatusCode, await r.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> ResponseHandedOut() => c.GetAsync("tasks");

    public async Task<string> Caught()
    {
        try { return await (await c.GetAsync("tasks")).EnsureSuccessStatusCode().Content.ReadAsStringAsync(); }
        catch (HttpRequestException) { return ""; }
    }
}

public class SuccessIsAssumedElsewhere
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private Task<HttpResponseMessage> Tasks() => c.GetAsync("tasks");

    public async Task<string> Careful()
    {
        using var r = await Tasks();
        return r.IsSuccessStatusCode ? await r.Content.ReadAsStringAsync() : null;
    }

    public async Task<string> Careless()
    {
        using var r = await Tasks(); // expect: SCALE200
        return await r.Content.ReadAsStringAsync();
    }

    public async Task Forgetful() => await Tasks();

    private Task<HttpResponseMessage> Batches() => c.GetAsync("batches"); // expect: SCALE200

    public async Task<string> AllAreCareless()
    {
        using var r = await Batches();
        return await Text(r);
    }

    private static Task<string> Text(HttpResponseMessage r) => r.Content.ReadAsStringAsync();

    public async Task<string> CarefulReader()
    {
        using var r = await c.GetAsync("teams");
        return await TextOfSuccess(r);
    }

    private static async Task<string> TextOfSuccess(HttpResponseMessage r)
    {
        if (!r.IsSuccessStatusCode) throw new InvalidOperationException();
        return await r.Content.ReadAsStringAsync();
    }
}
