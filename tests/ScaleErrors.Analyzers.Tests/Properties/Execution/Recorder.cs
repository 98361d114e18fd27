using System;
using System.Net;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>What bodies call. They run one at a time and never leave their thread, as every task is complete from the start.</summary>
public static class Recorder
{
    [ThreadStatic]
    private static Run? t_current;

    internal static Run Current
    {
        get => t_current ?? throw new InvalidOperationException("No body is being run.");
        set => t_current = value;
    }

    public static Local<bool> Known1 { get; } = new("known1", false, [true, false]);

    public static Local<bool> Known2 { get; } = new("known2", false, [true, false]);

    public static Local<int> Attempt { get; } = new("attempt", 0, [0, 1, 2]) { Counts = true };

    public static Local<string> Text { get; } = new("text", "a", ["a", "b", "c"]);

    public static Local<HttpStatusCode?> Last { get; } = new(
        "last", null, [HttpStatusCode.OK, HttpStatusCode.PaymentRequired, HttpStatusCode.Conflict, HttpStatusCode.TooManyRequests, HttpStatusCode.NotFound, HttpStatusCode.InternalServerError]);

    public static string? Memory
    {
        get => Current.Memory;
        set => Current.Memory = value;
    }

    public static void Note(string what) => Current.Effect("note " + what);

    public static void Wait(TimeSpan time) => Current.Effect("wait " + time.TotalSeconds);

    public static void Read() => Current.Effect("read");

    public static int[] Words() => Current.Words();

    public static bool Flag(int number) => Current.Flag(number);
}

/// <summary>An exception of the author's, with or without the status.</summary>
public sealed class ScaleException : Exception
{
    public ScaleException(string message)
        : base(message)
    {
    }

    public ScaleException(string message, HttpStatusCode status)
        : base(message) => Status = status;

    public HttpStatusCode? Status { get; }
}
