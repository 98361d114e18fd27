namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>How a process ended and what it said.</summary>
internal sealed record ProcessResult(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>This, if the process succeeded; else the test fails with everything that it said.</summary>
    public ProcessResult Succeeded() =>
        ExitCode == 0 ? this : throw new Xunit.Sdk.XunitException(ToString());

    public override string ToString() => $"{Command}\nended with {ExitCode}\n{Output}\n{Errors}";
}
