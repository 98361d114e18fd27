using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>A way of calls down to a send.</summary>
/// <param name="Roots">The functions from the outermost one down to the one with the send.</param>
/// <param name="Route">The calls between them, and the send.</param>
/// <param name="Methods">The request methods that may be sent on that way.</param>
internal sealed record SendRoute(ImmutableArray<FunctionBody> Roots, ImmutableArray<SyntaxNode> Route, SentMethods Methods);
