using System;
using Microsoft.Extensions.Logging;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>Logs into the current run.</summary>
internal sealed class RecordingLogger<T> : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Recording.Current?.Report($"log {logLevel}: {formatter(state, exception)}{(exception is null ? "" : " of " + exception.GetType().FullName)}");
}
