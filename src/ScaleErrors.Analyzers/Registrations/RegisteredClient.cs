using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>A client that the factory makes.</summary>
/// <param name="Name">Its name; that of a typed client is the name of its type.</param>
/// <param name="Types">The types that are injected with it.</param>
/// <param name="Calls">What registers it, and what is added to it and to all clients, in no order of meaning.</param>
internal sealed record RegisteredClient(string Name, ImmutableArray<INamedTypeSymbol> Types, ImmutableArray<RegisteredCall> Calls);
