using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.MessageHandlers.Throwing;

public sealed class ThrottledException(string message) : Exception(message);

public sealed class ConflictException(string message) : Exception(message);

public sealed class DisabledException(string message) : Exception(message);

// A type of its own for each outcome.
public sealed class OutcomeHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                throw new ThrottledException("Scale wants us to slow down.");
            case HttpStatusCode.Conflict:
                throw new ConflictException("The unique_id is in use.");
            case HttpStatusCode.PaymentRequired:
                throw new DisabledException("Contact Scale.");
            default:
                return response;
        }
    }
}

public sealed class DisabledHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        return response.StatusCode is not HttpStatusCode.PaymentRequired ? response : throw new DisabledException("Contact Scale.");
    }
}

// A conflict looks the task up and answers with what is there.
public sealed class ConflictHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Conflict || !request.Options.TryGetValue(new HttpRequestOptionsKey<string>("unique_id"), out var key))
            return response;
        response.Dispose();
        return await base.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"https://api.scale.com/v1/tasks?unique_id={key}"), cancellationToken);
    }
}

// Throws for every failure: nothing is told apart, only earlier.
public sealed class EnsuringHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (await base.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode();
}

public sealed class FailingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"Scale answered {response.StatusCode}.");
        return response;
    }
}

public sealed class Clients
{
    private static readonly HttpClient Outcomes = new(new OutcomeHandler { InnerHandler = new HttpClientHandler() });
    private static readonly HttpClient Disabled = new(new DisabledHandler { InnerHandler = new HttpClientHandler() });
    private static readonly HttpClient Conflicts = new(new ConflictHandler { InnerHandler = new HttpClientHandler() });
    private static readonly HttpClient Ensuring = new(new EnsuringHandler { InnerHandler = new HttpClientHandler() });
    private static readonly HttpClient Failing = new(new FailingHandler { InnerHandler = new HttpClientHandler() });
    private const string Tasks = "https://api.scale.com/v1/task/annotation";

    public async Task OfOutcomes(object task) => (await Outcomes.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode();

    public async Task OfDisabled(object task) => (await Disabled.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE409 SCALE429

    public async Task OfConflicts(object task) => (await Conflicts.PostAsJsonAsync(Tasks, task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429

    public async Task OfEnsuring(object task) => await Ensuring.PostAsJsonAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429

    public async Task OfFailing(object task) => await Failing.PostAsJsonAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429

    // The status would still be in the exception that the handler throws.
    public async Task<string> OfEnsuringTold(object task)
    {
        try
        {
            await Ensuring.PostAsJsonAsync(Tasks, task); // expect: SCALE402 SCALE429
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return "exists";
        }
    }
}
