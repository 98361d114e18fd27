using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>A place that runs a function.</summary>
/// <param name="Caller">The function that the place stands in.</param>
/// <param name="Syntax">The call, or the name where the function becomes a value; null for a lambda, which is named nowhere.</param>
internal sealed record CallSite(FunctionBody Caller, SyntaxNode? Syntax);
