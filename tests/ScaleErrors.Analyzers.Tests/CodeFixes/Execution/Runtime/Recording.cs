using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text;
using System.Threading;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>What kind of thing a run did.</summary>
public enum EventKind
{
    /// <summary>Sent a request.</summary>
    Request,

    /// <summary>Wrote a line: to the console, the trace, a logger or a writer.</summary>
    Report,

    /// <summary>Waited.</summary>
    Wait,
}

/// <summary>Something that a run did and others can see.</summary>
public sealed record RunEvent(EventKind Kind, string Text);

/// <summary>
/// Writes down what one run does. It flows with the run through its awaits, tasks and threads, so that runs need not wait for each other even
/// where they write to the console.
/// </summary>
internal sealed class Recording(Scenario scenario)
{
    // A case that sends more never ends.
    private const int MaxRequests = 20;

    private static readonly AsyncLocal<Recording?> CurrentRun = new();
    private readonly List<RunEvent> _events = [];
    private readonly Dictionary<string, StringBuilder> _lines = [];
    private readonly Lock _gate = new();
    private int _requests;
    private int _ids;

    /// <summary>The run that this code belongs to; null outside of runs.</summary>
    public static Recording? Current
    {
        get => CurrentRun.Value;
        set => CurrentRun.Value = value;
    }

    /// <summary>The time of the run, which only waits let pass.</summary>
    public DateTimeOffset Now { get; private set; } = VirtualClock.Start;

    /// <summary>The methods of the requests that got the answer which is studied.</summary>
    public List<HttpMethod> Answered { get; } = [];

    public IReadOnlyList<RunEvent> Events => _events;

    /// <summary>The answer to a request, which is written down.</summary>
    public HttpResponseMessage Answer(HttpRequestMessage request, string content)
    {
        lock (_gate)
        {
            if (_requests == MaxRequests)
                throw new EndlessRunException();
            var headers = string.Concat(request.Headers.NonValidated).Length == 0 ? "" : " {" + request.Headers.ToString().TrimEnd() + "}";
            _events.Add(new RunEvent(EventKind.Request, $"{request.Method} {request.RequestUri} {content}{headers}"));
            if (scenario.Studies(_requests))
                Answered.Add(request.Method);
            return scenario.Answer(_requests++, request);
        }
    }

    /// <summary>Text written to a place that has lines.</summary>
    public void Write(string place, string text)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue(place, out var line))
                _lines[place] = line = new StringBuilder();
            foreach (var character in text)
            {
                if (character == '\n')
                {
                    _events.Add(new RunEvent(EventKind.Report, place + ": " + line.ToString().TrimEnd('\r')));
                    line.Clear();
                }
                else
                {
                    line.Append(character);
                }
            }
        }
    }

    /// <summary>A whole message.</summary>
    public void Report(string text)
    {
        lock (_gate)
            _events.Add(new RunEvent(EventKind.Report, text));
    }

    public Guid NextId() => new(Interlocked.Increment(ref _ids), 0, 0, new byte[8]);

    public void Wait(TimeSpan time)
    {
        lock (_gate)
        {
            _events.Add(new RunEvent(EventKind.Wait, time.TotalSeconds.ToString(CultureInfo.InvariantCulture) + " s"));
            Now += time;
        }
    }
}
