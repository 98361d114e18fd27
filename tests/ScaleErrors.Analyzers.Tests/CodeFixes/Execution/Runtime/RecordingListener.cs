using System.Diagnostics;
using System.Globalization;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>Takes what is written to <see cref="Trace"/> and <see cref="Debug"/> into the current run.</summary>
internal sealed class RecordingListener : TraceListener
{
    public override void Write(string? message) => Recording.Current?.Write("trace", message ?? "");

    public override void WriteLine(string? message) => Recording.Current?.Write("trace", message + "\n");

    public override void TraceEvent(TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? message) =>
        Recording.Current?.Report($"trace {eventType}: {message}");

    public override void TraceEvent(TraceEventCache? eventCache, string source, TraceEventType eventType, int id, string? format, params object?[]? args) =>
        TraceEvent(eventCache, source, eventType, id, args is null ? format : string.Format(CultureInfo.InvariantCulture, format ?? "", args));
}
