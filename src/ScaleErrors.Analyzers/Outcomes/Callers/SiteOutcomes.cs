using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>What is ignored at one place: at the send, or at a call of a function that hands the outcome back.</summary>
/// <param name="Site">The call.</param>
/// <param name="Ignored">The verdicts; all of them are <see cref="Verdict.IsIgnored"/>.</param>
/// <param name="FailureThrows">Whether a failure that the contract does not list ends in an exception that leaves the function around the call.</param>
/// <param name="Thrown">How a failure comes to the place as an exception; null where it comes otherwise.</param>
internal sealed record SiteOutcomes(SyntaxNode Site, ImmutableArray<Verdict> Ignored, bool FailureThrows, ThrownOutcome? Thrown)
{
    /// <summary>Whether some of the outcomes come as an exception, and others as a response.</summary>
    public bool ComesInTwoForms { get; init; }

    /// <summary>The same without what is not lumped, as others have acted on every other failure before.</summary>
    public SiteOutcomes Without(ImmutableHashSet<int> spared) =>
        this with { Ignored = Ignored.RemoveAll(verdict => verdict.Treatment == Treatment.Lumped && spared.Contains(verdict.StatusCode)) };
}
