using System;
using System.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>What the process has only one of, and runs share: the console and the trace.</summary>
internal static class Surroundings
{
    private static readonly bool Installed = Install();

    /// <summary>Sees to it, once, that runs write into their recordings.</summary>
    public static void Require() => Trace.Assert(Installed);

    private static bool Install()
    {
        Console.SetOut(new RecordingWriter("out", Console.Out));
        Console.SetError(new RecordingWriter("error", Console.Error));
        Trace.Listeners.Add(new RecordingListener());
        return true;
    }
}
