using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>A send that a call may come to.</summary>
/// <param name="Call">The send.</param>
/// <param name="Entry">
/// Where the send stands in generated code: the last call on the way that a person wrote, in whose place it is judged. Null where that is the call
/// that was asked about, and where a person wrote the send.
/// </param>
/// <param name="Through">The generated functions that lie between the two, and others that are called from there.</param>
internal sealed record CarriedSend(SendCall Call, SyntaxNode? Entry, ImmutableArray<SyntaxNode> Through);
