using System;
using System.Threading;
using System.Threading.Tasks;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>The time of the current run: waits are written down and end at once. Executed code gets these members for those of the framework.</summary>
public static class VirtualClock
{
    internal static DateTimeOffset Start { get; } = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static DateTimeOffset UtcNow => Run.Now;

    public static DateTime UtcDateTime => Run.Now.UtcDateTime;

    public static Task Delay(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        // As the framework does.
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        cancellationToken.ThrowIfCancellationRequested();
        Run.Wait(delay);
        return Task.CompletedTask;
    }

    public static Task Delay(int millisecondsDelay, CancellationToken cancellationToken = default) =>
        Delay(TimeSpan.FromMilliseconds(millisecondsDelay), cancellationToken);

    public static void Sleep(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        Run.Wait(timeout);
    }

    public static void Sleep(int millisecondsTimeout) => Sleep(TimeSpan.FromMilliseconds(millisecondsTimeout));

    private static Recording Run => Recording.Current ?? throw new InvalidOperationException("No case is being run.");
}
