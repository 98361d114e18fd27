using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Resilience;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>The message handlers that a request of a client passes, as far as they are known; in no order of meaning.</summary>
/// <param name="Handlers">Their types, whether or not their code is seen.</param>
internal sealed record HandlerChain(ImmutableArray<INamedTypeSymbol> Handlers)
{
    /// <summary>The policies and pipelines among them.</summary>
    public ImmutableArray<PolicySource> Policies { get; init; } = [];

    /// <summary>No handler that is known.</summary>
    public static HandlerChain Empty { get; } = new([]);

    /// <summary>These handlers and those of another chain.</summary>
    public HandlerChain Then(HandlerChain other) => new(Handlers.AddRange(other.Handlers)) { Policies = Policies.AddRange(other.Policies) };
}
