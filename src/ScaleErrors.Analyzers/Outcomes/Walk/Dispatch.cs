using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// Which implementation each virtual call runs: the same for a whole judgement, because code handles an outcome only if it does with every
/// implementation. Notes the calls that had a choice, for the judgements of the others. Used by one judgement.
/// </summary>
/// <param name="member">The virtual member that does not run its first implementation; null where all do.</param>
/// <param name="index">Which implementation that member runs.</param>
internal sealed class Dispatch(ISymbol? member = null, int index = 0)
{
    private readonly Dictionary<ISymbol, int> _choices = new(SymbolEqualityComparer.Default);

    /// <summary>The members that had a choice, each with the number of its implementations.</summary>
    public IReadOnlyDictionary<ISymbol, int> Choices => _choices;

    /// <summary>The implementation that a member runs.</summary>
    public T Choose<T>(ISymbol called, ImmutableArray<T> implementations)
    {
        if (implementations.Length > 1)
            _choices[called] = implementations.Length;
        return implementations[SymbolEqualityComparer.Default.Equals(called, member) && index < implementations.Length ? index : 0];
    }
}
