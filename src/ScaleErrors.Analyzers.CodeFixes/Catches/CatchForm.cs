using ScaleErrors.Analyzers.CodeFixes.Forms;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>What an inserted catch does.</summary>
/// <param name="Report">Where it reports the outcome; null where the exception that it throws says it.</param>
/// <param name="Exit">How it leaves.</param>
internal sealed record CatchForm(ReportSink? Report, CatchExit Exit);

/// <summary>How an inserted catch leaves.</summary>
internal abstract record CatchExit;

/// <summary>By another exception of the library's type, with all that the caught one has.</summary>
internal sealed record ThrowAnother : CatchExit;

/// <summary>By the exception that the general catch throws, with a text of its own.</summary>
/// <param name="Type">The type, as the code writes it.</param>
/// <param name="WithCause">Whether it has the caught one inside.</param>
internal sealed record ThrowLike(string Type, bool WithCause) : CatchExit;

/// <summary>By a statement.</summary>
/// <param name="Text">The statement.</param>
internal sealed record LeaveBy(string Text) : CatchExit
{
    public static readonly LeaveBy Rethrow = new("throw;");
}

/// <summary>By its end, as the general catch does.</summary>
internal sealed record FallOut : CatchExit;
