using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Outcomes;

/// <summary>The verdicts for a call.</summary>
/// <param name="Verdicts">One for each failing status code asked about, in their order; empty where the code could not be judged.</param>
/// <param name="FailureThrows">Whether a failure that the contract does not list ends in an exception that leaves the body, on every path.</param>
internal sealed record CallOutcomes(ImmutableArray<Verdict> Verdicts, bool FailureThrows)
{
    /// <summary>Whether the code uses the answer and tells no failure from success; only told where the status code of success was asked about.</summary>
    public bool AssumesSuccess { get; init; }

    /// <summary>Nothing is known.</summary>
    public static CallOutcomes NotJudged { get; } = new([], false);
}
