using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>A lambda, a local function or a method as a value. Two are the same if they read alike and see the same values.</summary>
/// <param name="Content">What it is made of, for comparison.</param>
internal sealed record FunctionValue(AbstractValue Content) : AbstractValue
{
    public override Provenance Provenance => Content.Provenance;

    public override int Depth => Content.Depth;

    /// <summary>The code of a lambda or local function.</summary>
    public FunctionBody? Body { get; init; }

    /// <summary>The method, where it is one.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>Where the method is named.</summary>
    public SyntaxNode? Site { get; init; }

    /// <summary>The object whose method it is.</summary>
    public AbstractValue? Receiver { get; init; }

    /// <summary>Where a lambda finds the object around it; null for that of the root.</summary>
    public Slot? This { get; init; }

    /// <summary>What it captures, for when the function around it has ended.</summary>
    public ImmutableArray<KeyValuePair<Slot, AbstractValue>> Environment { get; init; } = [];

    public bool Equals(FunctionValue? other) => other is not null && Content.Equals(other.Content);

    public override int GetHashCode() => Content.GetHashCode();
}
