using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>
/// A lambda, a local function or a method as a value. Two are the same if they read alike, stand in the same member, where their words mean
/// the same, and see the same values.
/// </summary>
/// <param name="Content">What it is made of, for comparison.</param>
internal sealed record FunctionValue(AbstractValue Content) : AbstractValue
{
    public override Provenance Provenance => Content.Provenance;

    public override int Depth => Content.Depth;

    /// <summary>The code of a lambda or local function.</summary>
    public FunctionBody? Body { get; init; }

    /// <summary>The method, where it is one.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>Where the method is named, where that is on the way to the send.</summary>
    public SyntaxNode? Site { get; init; }

    /// <summary>The object whose method it is.</summary>
    public AbstractValue? Receiver { get; init; }

    /// <summary>Where a lambda finds the object around it; null for that of the root.</summary>
    public Slot? This { get; init; }

    /// <summary>The run in which it became a value.</summary>
    public Activation? MadeIn { get; init; }

    /// <summary>What the type parameters around it stand for.</summary>
    public TypeArguments Types { get; init; } = TypeArguments.None;

    /// <summary>What it captures, for when the function around it has ended.</summary>
    public ImmutableArray<KeyValuePair<Slot, AbstractValue>> Environment { get; init; } = [];

    public bool Equals(FunctionValue? other) => ReferenceEquals(this, other) || (other is not null
        && Site == other.Site && Content.Equals(other.Content) && SymbolEqualityComparer.Default.Equals(MemberAround(Body), MemberAround(other.Body)));

    public override int GetHashCode() => Content.GetHashCode();

    private static ISymbol? MemberAround(FunctionBody? body)
    {
        ISymbol? symbol = body?.Symbol;
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;
        return symbol;
    }
}
