using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>
/// Where an outcome that comes as an exception is caught. It depends on the code that stands alone, and catches that were put there before are found
/// again: so the fixes of a call commute and end at one try.
/// </summary>
internal abstract record CatchPlace;

/// <summary>A new try around the statement: nothing in the function takes the exception.</summary>
internal sealed record AroundStatement : CatchPlace;

/// <summary>A catch at the end of a try that stands already: nothing in the function takes the exception.</summary>
/// <param name="Try">The try.</param>
internal sealed record AtEndOf(TryStatementSyntax Try) : CatchPlace;

/// <summary>A catch in front of the one that takes the exception today.</summary>
/// <param name="Taker">The catch that takes it.</param>
internal sealed record BeforeCatch(CatchClauseSyntax Taker) : CatchPlace;

/// <summary>On top of what the catch does that may take the exception: where that can't be done in its place.</summary>
/// <param name="Taker">The catch.</param>
internal sealed record OnTopOf(CatchClauseSyntax Taker) : CatchPlace;
