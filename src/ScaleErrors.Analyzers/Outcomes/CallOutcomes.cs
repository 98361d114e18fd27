using System.Collections.Immutable;
using System.Linq;
using ScaleErrors.Analyzers.Calls;

namespace ScaleErrors.Analyzers.Outcomes;

/// <summary>The verdicts for a call, as one function sees it.</summary>
/// <param name="Verdicts">One for each status code asked about, in their order; empty where the code could not be judged.</param>
/// <param name="FailureThrows">Whether a failure that the contract does not list ends in an exception that leaves the function, on every path.</param>
/// <param name="IsReached">Whether the function comes to the call at all.</param>
internal sealed record CallOutcomes(ImmutableArray<Verdict> Verdicts, bool FailureThrows, bool IsReached)
{
    /// <summary>Whether a failure comes to the callers as the library's exception, and in no other form that tells outcomes apart.</summary>
    public bool LeavesAsException { get; init; }

    /// <summary>How a failure comes to the function as an exception of this compilation; null where it comes otherwise.</summary>
    public ThrownOutcome? Thrown { get; init; }

    /// <summary>Nothing is known.</summary>
    public static CallOutcomes NotJudged(bool reached) => new([], false, reached);

    /// <summary>Everything goes on to the callers.</summary>
    public static CallOutcomes PassedOn(ImmutableArray<int> statusCodes) =>
        new([.. statusCodes.Select(statusCode => new Verdict(statusCode, Treatment.HandedOn, GoesToCallers: true))], false, IsReached: true);

    /// <summary>The verdict for a status code; null where it was not asked about or could not be judged.</summary>
    public Verdict? Of(int statusCode)
    {
        foreach (var verdict in Verdicts)
        {
            if (verdict.StatusCode == statusCode)
                return verdict;
        }

        return null;
    }
}
