using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Endpoints;
using ScaleErrors.Analyzers.Outcomes.Callers;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>A call to Scale with what is ignored of its outcomes, and where.</summary>
/// <param name="Call">The call.</param>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Ignored">The places that ignore outcomes: the call itself, or calls of functions that hand its outcome back.</param>
internal sealed record JudgedSend(SendCall Call, Endpoint Endpoint, ImmutableArray<SiteOutcomes> Ignored)
{
    /// <summary>What is ignored at a place; null where nothing is.</summary>
    public SiteOutcomes? At(SyntaxNode site) => Ignored.FirstOrDefault(outcomes => outcomes.Site == site);
}
