using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Net.Http;
using System.Threading.Tasks;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>Runs a body for a status, in every way that what it asks can be answered.</summary>
internal static class Executor
{
    // Bodies that ask more are not judged; few do.
    private const int MaxRuns = 10000;

    /// <summary>The runs, or null where they would be too many.</summary>
    public static TraceTree? Run(Func<Task> body, int statusCode, Circumstances circumstances)
    {
        var choices = new Choices();
        var runs = new List<(ImmutableArray<Choices.Choice>, Trace?)>();
        do
        {
            if (runs.Count == MaxRuns)
                return null;
            var run = new Run(statusCode, choices, circumstances);
            RunOnce(body, run);
            runs.Add(([.. choices.Taken], run.Studied ? run.ToTrace() : null));
        }
        while (choices.Advance());
        return TraceTree.Of(runs);
    }

    private static void RunOnce(Func<Task> body, Run run)
    {
        Recorder.Current = run;
        try
        {
            var task = body();
            if (!task.IsCompleted)
                throw new InvalidOperationException("A body waits for something that is not of this thread.");
            task.GetAwaiter().GetResult();
            run.Returned(ResultOf(task));
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException or ScaleException or AggregateException
            || exception.GetType() == typeof(InvalidOperationException))
        {
            run.Threw(exception);
        }
    }

    private static object? ResultOf(Task task) => task switch
    {
        Task<bool> answer => answer.Result,
        Task<string> text => text.Result,
        Task<int> number => number.Result,
        Task<HttpResponseMessage?> response => response.Result,
        _ => null,
    };
}
