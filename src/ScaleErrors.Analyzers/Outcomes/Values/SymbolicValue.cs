using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>How a <see cref="SymbolicValue"/> was made.</summary>
internal enum ValueSource
{
    /// <summary>Read from a local, parameter, field or property.</summary>
    Member,

    /// <summary>Returned by a call.</summary>
    Call,

    /// <summary>Made by a constructor.</summary>
    Creation,

    /// <summary>Made by a constructor, and known to other code since.</summary>
    SharedCreation,

    /// <summary>A tuple, array or other group of values.</summary>
    Group,

    /// <summary>A text put together from values.</summary>
    Text,

    /// <summary>Any other operation.</summary>
    Operation,
}

/// <summary>A value that is not known but by how it was made: made alike of the same values, it is the same.</summary>
internal sealed record SymbolicValue : AbstractValue
{
    // Deep enough for what people write in one expression; past it, a value that a loop feeds back into itself stops growing.
    private const int MaxDepth = 8;

    private readonly int _hash;
    private readonly int _depth;

    private SymbolicValue(ValueSource source, string? detail, ISymbol? symbol, ValueList operands, Provenance provenance, int depth)
    {
        Source = source;
        Detail = detail;
        Symbol = symbol;
        Operands = operands;
        Provenance = provenance;
        _depth = depth;
        HoldsGeneratedFailure = GeneratedFailure.Is(this);
        foreach (var operand in operands.Items)
            HoldsGeneratedFailure |= operand.HoldsGeneratedFailure;
        _hash = unchecked((((((int)source * 31) + (detail?.GetHashCode() ?? 0)) * 31)
            + (symbol is null ? 0 : SymbolEqualityComparer.Default.GetHashCode(symbol))) * 31)
            + operands.GetHashCode();
    }

    public ValueSource Source { get; }

    /// <summary>Which operation, where <see cref="Symbol"/> does not say it.</summary>
    public string? Detail { get; }

    /// <summary>The member read, the method called or the type made.</summary>
    public ISymbol? Symbol { get; }

    /// <summary>The exact type of an object that was made here.</summary>
    public ITypeSymbol? CreatedType => Source is ValueSource.Creation or ValueSource.SharedCreation ? Symbol as ITypeSymbol : null;

    public ValueList Operands { get; }

    public override Provenance Provenance { get; }

    public override int Depth => _depth;

    public override bool HoldsGeneratedFailure { get; }

    /// <summary>Makes a value; its provenance is that of its operands where none is given.</summary>
    public static AbstractValue Create(
        ValueSource source, ISymbol? symbol, ImmutableArray<AbstractValue> operands, string? detail = null, Provenance? provenance = null)
    {
        var depth = 0;
        foreach (var operand in operands)
            depth = Math.Max(depth, operand.Depth + 1);
        var origin = provenance ?? Combine(operands);
        if (depth <= MaxDepth)
            return new SymbolicValue(source, detail, symbol, new ValueList(operands), origin, depth);
        return origin == Provenance.None
            ? UnknownValue.Instance
            : new SymbolicValue(ValueSource.Operation, null, null, default, origin, 0);
    }

    /// <summary>A value without what it is made of, where it is too deep to be a part of another one.</summary>
    public static AbstractValue Flat(AbstractValue value) => value switch
    {
        { Depth: < MaxDepth - 1 } => value,
        SymbolicValue { CreatedType: { } type } made when GeneratedFailure.Is(value) => Create(ValueSource.SharedCreation, type, [], made.Detail, made.Provenance),
        _ => Create(ValueSource.Operation, null, [], "Deep", value.Provenance),
    };

    /// <summary>All that went into any of the values.</summary>
    public static Provenance Combine(ImmutableArray<AbstractValue> values)
    {
        var all = Provenance.None;
        foreach (var value in values)
            all |= value.Provenance;
        return all;
    }

    public bool Equals(SymbolicValue? other) =>
        ReferenceEquals(this, other) || (other is not null && HasContentOf(other));

    public override int GetHashCode() => _hash;

    /// <summary>Whether it is the library's exception, made of the response by code: <c>new RequestFailedException(message.Response)</c>.</summary>
    public bool IsMadeOfResponse(ITypeSymbol? exception) => exception is not null && CreatedType?.IsOrDerivesFrom(exception) == true && Operands.Items.Any(IsOfResponse);

    private static bool IsOfResponse(AbstractValue operand) => operand is ResponseValue or HolderValue;

    /// <summary>What remains of a provenance once it is written into a text.</summary>
    public static Provenance AsText(Provenance provenance)
    {
        var text = provenance & (Provenance.StatusText | Provenance.BodyText);
        if ((provenance & Provenance.Outcome) != 0)
            text |= Provenance.StatusText;
        if ((provenance & Provenance.Body) != 0)
            text |= Provenance.BodyText;
        return text;
    }

    private bool HasContentOf(SymbolicValue other) =>
        _hash == other._hash && Source == other.Source && Detail == other.Detail && Provenance == other.Provenance
        && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol) && Operands.Equals(other.Operands);
}
