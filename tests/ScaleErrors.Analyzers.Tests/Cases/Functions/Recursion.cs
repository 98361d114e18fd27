using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Functions.Recursion;

// Methods that call themselves: to try again, or to look deeper.
public sealed class RecursiveClient(CodeRule rules)
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task<string> AgainWhenTooFast(HttpContent task, int attempt = 0)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests && attempt < 3)
        {
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            return await AgainWhenTooFast(task, attempt + 1);
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<bool> AgainWhateverItWas(HttpContent task, int attempt = 0)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            return true;
        return attempt < 3 && await AgainWhateverItWas(task, attempt + 1);
    }

    // Two methods in turn.
    public async Task<bool> Ping(HttpContent task, int left)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return await PauseAsync(task, left - 1);
        response.EnsureSuccessStatusCode();
        return true;
    }

    // The status may be in an exception further in.
    public async Task StatusFurtherIn(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (Exception e) when (StatusOf(e) == HttpStatusCode.Conflict)
        {
            throw new InvalidOperationException("The task exists.", e);
        }
    }

    // Says of every exception that it was a failure.
    public async Task FailureFurtherIn(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw new InvalidOperationException("The task was not made.", e);
        }
    }

    // A tree of rules that somebody else writes.
    public async Task RulesFromElsewhere(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        if (Matches(rules, response.StatusCode))
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }

    private static HttpStatusCode? StatusOf(Exception? exception) => exception switch
    {
        null => null,
        HttpRequestException { StatusCode: { } status } => status,
        _ => StatusOf(exception.InnerException),
    };

    private static bool IsFailure(Exception? exception) => exception is HttpRequestException || (exception is not null && IsFailure(exception.InnerException));

    private static bool Matches(CodeRule rule, HttpStatusCode status) =>
        rule.Code == status || rule.Children.Any(child => Matches(child, status));

    private async Task<bool> PauseAsync(HttpContent task, int left)
    {
        if (left == 0)
            return false;
        await Task.Delay(TimeSpan.FromSeconds(5));
        return await Ping(task, left);
    }
}

public sealed record CodeRule(HttpStatusCode Code, IReadOnlyList<CodeRule> Children);
