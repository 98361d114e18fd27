using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Exceptions.Filters;

public enum Outcome
{
    Made,
    Exists,
    Later,
    Disabled,
    Failed,
}

// By what a catch, its filter or its body tells the failures apart.
public sealed class Submitter(ILogger<Submitter> logger)
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private static Outcome OutcomeOf(HttpStatusCode? status) => status switch
    {
        HttpStatusCode.Conflict => Outcome.Exists,
        HttpStatusCode.TooManyRequests => Outcome.Later,
        HttpStatusCode.PaymentRequired => Outcome.Disabled,
        _ => Outcome.Failed,
    };

    private static bool IsTransient(HttpRequestException e) => e.StatusCode is null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private static bool IsFromScale(HttpRequestException e) => e.StatusCode.HasValue;

    public async Task<Outcome> SwitchExpression(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode();
            return Outcome.Made;
        }
        catch (HttpRequestException e)
        {
            return OutcomeOf(e.StatusCode);
        }
    }

    public async Task<Outcome> CastAndSwitched(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402
            return Outcome.Made;
        }
        catch (HttpRequestException e) when (e.StatusCode is { } status)
        {
            switch ((int)status)
            {
                case 409:
                    return Outcome.Exists;
                case 429:
                    return Outcome.Later;
                default:
                    return Outcome.Failed;
            }
        }
    }

    // The status is there for every answer of a server.
    public async Task<Outcome> HasStatus(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return Outcome.Made;
        }
        catch (HttpRequestException e) when (e.StatusCode is not null)
        {
            return Outcome.Failed;
        }
    }

    public async Task<Outcome> ServerErrorsApart(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return Outcome.Made;
        }
        catch (HttpRequestException e) when ((int?)e.StatusCode >= 500)
        {
            return Outcome.Later;
        }
        catch (HttpRequestException e) when (e.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError)
        {
            return Outcome.Failed;
        }
    }

    public async Task<Outcome> ByPredicate(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
            return Outcome.Made;
        }
        catch (HttpRequestException e) when (IsTransient(e))
        {
            return Outcome.Later;
        }
    }

    public async Task<Outcome> ByMeaninglessPredicate(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return Outcome.Made;
        }
        catch (HttpRequestException e) when (IsFromScale(e))
        {
            return Outcome.Failed;
        }
    }

    public async Task<Outcome> ConditionalAccess(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
            return Outcome.Made;
        }
        catch (Exception e)
        {
            if ((e as HttpRequestException)?.StatusCode == HttpStatusCode.Conflict)
                return Outcome.Exists;
            logger.LogError(e, "Scale");
            return Outcome.Failed;
        }
    }

    public async Task<Outcome> TypeSwitch(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE409
            return Outcome.Made;
        }
        catch (Exception e)
        {
            return e switch
            {
                HttpRequestException { StatusCode: HttpStatusCode.TooManyRequests } => Outcome.Later,
                HttpRequestException { StatusCode: (HttpStatusCode)402 } => Outcome.Disabled,
                _ => Outcome.Failed,
            };
        }
    }

    public async Task<Outcome> TypeSwitchByType(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return Outcome.Made;
        }
        catch (Exception e)
        {
            return e switch
            {
                OperationCanceledException => Outcome.Later,
                HttpRequestException => Outcome.Failed,
                _ => throw new InvalidOperationException("Unexpected.", e),
            };
        }
    }

    // The error of the connection, not of the answer: it is the same for every status.
    public async Task<Outcome> ConnectionErrors(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return Outcome.Made;
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            return Outcome.Later;
        }
    }

    public async Task<Outcome> NegatedFilter(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE409 SCALE429
            return Outcome.Made;
        }
        catch (Exception e) when (e is HttpRequestException { StatusCode: not HttpStatusCode.PaymentRequired })
        {
            return Outcome.Failed;
        }
    }

    // Named, but only for the log.
    public async Task<Outcome> LoggedApart(object task)
    {
        try
        {
            (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
            return Outcome.Made;
        }
        catch (HttpRequestException e)
        {
            logger.LogError(e, "Scale answered {Status}", e.StatusCode);
            return Outcome.Failed;
        }
    }
}
