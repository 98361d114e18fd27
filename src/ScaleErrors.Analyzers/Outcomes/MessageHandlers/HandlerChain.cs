using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>The message handlers that a request of a client passes, as far as their code is seen; in no order of meaning.</summary>
/// <param name="Handlers">Their types.</param>
internal sealed record HandlerChain(ImmutableArray<INamedTypeSymbol> Handlers)
{
    /// <summary>No handler whose code is seen.</summary>
    public static HandlerChain Empty { get; } = new([]);
}
