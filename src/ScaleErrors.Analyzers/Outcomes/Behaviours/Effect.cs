using System;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Behaviours;

/// <summary>What an observer of the program can see it do.</summary>
internal enum EffectKind
{
    /// <summary>Calls a method or creates an object with code of its own.</summary>
    Call,

    /// <summary>Stores a value where other code can read it.</summary>
    Store,

    /// <summary>Heeds the Retry-After header, which a 429 brings.</summary>
    HeedRetryAfter,

    /// <summary>A pipeline around the call acts on the outcome.</summary>
    Pipeline,

    /// <summary>Goes on in a handler after some call threw an exception that has nothing to do with the status code.</summary>
    UnrelatedException,

    /// <summary>Goes on with one of the elements of a collection: what another element brings about is no answer to this one.</summary>
    Choice,

    /// <summary>Yields a value and goes on.</summary>
    Yield,

    /// <summary>Exit: returns.</summary>
    Return,

    /// <summary>Exit: lets an exception out of the body.</summary>
    Throw,

    /// <summary>Exit of the walk: comes back to the same call.</summary>
    Resend,
}

/// <summary>An effect or an exit, with the values it carries. Compares by content, not by its place in the code.</summary>
internal sealed class Effect(EffectKind kind, ISymbol? target, ValueList values) : IEquatable<Effect>
{
    public EffectKind Kind { get; } = kind;

    /// <summary>The method called or the field stored to.</summary>
    public ISymbol? Target { get; } = target;

    public ValueList Values { get; } = values;

    public bool Equals(Effect? other) =>
        other is not null && Kind == other.Kind && SymbolEqualityComparer.Default.Equals(Target, other.Target) && Values.Equals(other.Values);

    public override bool Equals(object? obj) => Equals(obj as Effect);

    public override int GetHashCode() =>
        unchecked((((int)Kind * 31) + (Target is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(Target))) * 31) + Values.GetHashCode();

    public override string ToString() => $"{Kind} {Target?.Name}";
}
