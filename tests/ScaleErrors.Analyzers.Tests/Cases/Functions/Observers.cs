using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.Functions.Observers;

// Loggers, consoles, texts, metrics and assertions look on: nothing is handed on to them.
public sealed class ObservedClient(ILogger<ObservedClient> logger, TextWriter output, Counter<long> answers, Meter meter)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";
    private static readonly ActivitySource Source = new("Labeling");
    private readonly HttpClient _http = new();

    public async Task Logged(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            logger.LogError("Scale answered {Status}", response.StatusCode);
    }

    public async Task LoggedAndTold(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402
        logger.LogInformation("Scale answered {Status}", response.StatusCode);
        if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }

    public async Task Scoped(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        using (logger.BeginScope(new Dictionary<string, object> { ["ScaleStatus"] = response.StatusCode }))
            response.EnsureSuccessStatusCode();
    }

    // A method of the project that does nothing but log.
    public async Task LoggedThroughMethod(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        Warn(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task ExceptionLogged(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            logger.LogError(e, "Scale answered {Status}", e.StatusCode);
            throw;
        }
    }

    public async Task Written(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        await output.WriteLineAsync($"{DateTime.UtcNow:O} {response.StatusCode}");
        response.EnsureSuccessStatusCode();
    }

    public async Task Counted(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        answers.Add(1, new KeyValuePair<string, object?>("status", (int)response.StatusCode));
        response.EnsureSuccessStatusCode();
    }

    public async Task Measured(HttpContent task)
    {
        var clock = Stopwatch.StartNew();
        var duration = meter.CreateHistogram<double>("scale.duration");
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        var tags = new TagList { { "status", response.StatusCode } };
        duration.Record(clock.Elapsed.TotalSeconds, tags);
        response.EnsureSuccessStatusCode();
    }

    public async Task Traced(HttpContent task)
    {
        using var activity = Source.StartActivity("create task");
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        activity?.SetTag("http.response.status_code", (int)response.StatusCode);
        activity?.SetStatus(response.IsSuccessStatusCode ? ActivityStatusCode.Ok : ActivityStatusCode.Error, response.ReasonPhrase);
        response.EnsureSuccessStatusCode();
    }

    public async Task EventWritten(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        LabelingEvents.Log.Write("Answered", new EventSourceOptions { Level = EventLevel.Informational }, new { Status = (int)response.StatusCode });
        response.EnsureSuccessStatusCode();
    }

    public async Task Asserted(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        Debug.Assert(response.IsSuccessStatusCode, "Scale answered " + response.StatusCode);
        Trace.TraceInformation("Scale answered {0}", response.StatusCode);
    }

    // A null check looks at whether there is a response, not at which.
    public async Task NullChecked(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        ArgumentNullException.ThrowIfNull(response);
        GC.KeepAlive(response);
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> Formatted(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
        var text = new StringBuilder();
        text.AppendFormat(CultureInfo.InvariantCulture, "{0:D} ", response.StatusCode).AppendLine(response.ReasonPhrase);
        return string.Format(CultureInfo.InvariantCulture, "Scale answered {0}: {1}", (int)response.StatusCode, text);
    }

    // The text is made to be compared.
    public async Task<string> FormattedAndCompared(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409
        var text = $"{(int)response.StatusCode}";
        if (text == "429")
            return "later";
        return response.IsSuccessStatusCode ? "made" : "failed";
    }

    private void Warn(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            logger.LogWarning("Scale answered {Status} ({Reason})", (int)response.StatusCode, response.ReasonPhrase);
    }

    private sealed class LabelingEvents : EventSource
    {
        public static readonly LabelingEvents Log = new();
    }
}
