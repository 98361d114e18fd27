using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Callers.Observers;

internal static partial class Log
{
    private static readonly Action<ILogger, int, Exception?> AnsweredMessage =
        LoggerMessage.Define<int>(LogLevel.Information, new EventId(1), "Scale answered {Status}");

    public static void Answered(this ILogger logger, HttpStatusCode status) => AnsweredMessage(logger, (int)status, null);

    // Not only a log: it stops for one status.
    public static void AnsweredOrStop(this ILogger logger, HttpStatusCode status)
    {
        logger.LogInformation("Scale answered {Status}", status);
        if (status == HttpStatusCode.PaymentRequired)
            throw new NotSupportedException("Contact Scale.");
    }
}

internal interface IAudit
{
    void Answered(string operation, HttpStatusCode status);
}

// Writes a line and does nothing else.
internal sealed class ConsoleAudit : IAudit
{
    public void Answered(string operation, HttpStatusCode status) => Console.WriteLine($"{operation}: {(int)status}");
}

// Looking at an outcome is not dealing with it: the code after these lines treats every failure alike.
internal sealed class Observed(ILogger<Observed> logger, IAudit audit)
{
    private static readonly Meter Meter = new("Labeling");
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("answers");
    private static readonly ActivitySource Activities = new("Labeling");
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task ScopeAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        using (logger.BeginScope(new Dictionary<string, object> { ["status"] = response.StatusCode }))
            logger.LogInformation("Answered");
        response.EnsureSuccessStatusCode();
    }

    public async Task MessageAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        logger.Answered(response.StatusCode);
        response.EnsureSuccessStatusCode();
    }

    public async Task MessageThatStopsAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE409 SCALE429
        logger.AnsweredOrStop(response.StatusCode);
        response.EnsureSuccessStatusCode();
    }

    public async Task AuditAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        audit.Answered("create", response.StatusCode);
        response.EnsureSuccessStatusCode();
    }

    public async Task CounterAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        Answers.Add(1, new KeyValuePair<string, object?>("status", (int)response.StatusCode), new("ok", response.IsSuccessStatusCode));
        response.EnsureSuccessStatusCode();
    }

    public async Task TagAsync(object task)
    {
        using var activity = Activities.StartActivity("create");
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        activity?.SetTag("http.response.status_code", (int)response.StatusCode);
        if (!response.IsSuccessStatusCode)
            activity?.SetStatus(ActivityStatusCode.Error, response.ReasonPhrase);
    }

    public async Task TraceAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        Trace.TraceInformation("Scale answered {0}", response.StatusCode);
        Trace.WriteLineIf(!response.IsSuccessStatusCode, response);
    }

    // Only the log's level differs.
    public async Task LevelAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        logger.Log(response.IsSuccessStatusCode ? LogLevel.Information : LogLevel.Error, "Scale answered {Response}", response);
    }

    public async Task AssertedAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        Debug.Assert(response.IsSuccessStatusCode, $"Scale answered {response.StatusCode}");
    }

    public async Task TextAsync(object task)
    {
        using var response = await _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        var text = new StringBuilder().Append("Scale answered ").Append((int)response.StatusCode).AppendLine();
        Console.Error.Write(text.ToString());
        response.EnsureSuccessStatusCode();
    }

    public async Task FailureAsync(string id)
    {
        try
        {
            Console.WriteLine(await _http.GetStringAsync($"task/{id}")); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e)
        {
            logger.LogError(e, "Scale answered {Status}", e.StatusCode);
            Activity.Current?.AddException(e);
            throw;
        }
    }
}
