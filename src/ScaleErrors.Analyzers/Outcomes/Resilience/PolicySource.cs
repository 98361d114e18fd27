using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>Where a policy or pipeline comes from.</summary>
/// <param name="Operation">The policy, or the call that adds it to a client.</param>
/// <param name="Given">What the methods around it were given.</param>
internal sealed record PolicySource(IOperation Operation, GivenArguments Given);
