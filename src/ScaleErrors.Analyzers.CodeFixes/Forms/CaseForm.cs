namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>What a case does.</summary>
/// <param name="Report">Where it reports the outcome; null where the exception says it.</param>
/// <param name="Exit">How it leaves.</param>
internal sealed record CaseForm(ReportSink? Report, Exit Exit)
{
    /// <summary>Reports, and lets the general failure path run its course.</summary>
    public static CaseForm ReportAnd(ReportSink? sink, string exit) => new(sink ?? ReportSink.Default, new Repeat(exit));
}

/// <summary>How a case leaves.</summary>
internal abstract record Exit;

/// <summary>By an HttpRequestException that carries the status, where the framework's can.</summary>
internal sealed record ThrowRequestException : Exit;

/// <summary>By the exception that the general failure path throws, with a text of its own.</summary>
/// <param name="Type">The type, as the code writes it.</param>
internal sealed record ThrowSame(string Type) : Exit;

/// <summary>By a statement that the general failure path ends with, or one that leads there.</summary>
/// <param name="Statement">The statement.</param>
internal sealed record Repeat(string Statement) : Exit;
