using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>
/// Values where there are too many to tell all apart: constants stay, and so do the types of objects and what went into them of the response.
/// Anything else is one and the same.
/// </summary>
internal static class Coarse
{
    /// <summary>A value without what is not told apart.</summary>
    public static AbstractValue Of(AbstractValue value) => value switch
    {
        TaskValue task => new TaskValue(Of(task.Inner)),
        FaultedValue faulted => new FaultedValue(Of(faulted.Exception)),

        // Functions held together as a delegate are called; they stay what they are.
        SymbolicValue { Source: ValueSource.Group, Symbol: ITypeSymbol { TypeKind: TypeKind.Delegate } } => value,
        SymbolicValue collection when Elements.Widened(collection, Opaque(collection.Provenance)) is { } widened => widened,
        SymbolicValue { Source: ValueSource.Group or ValueSource.Creation or ValueSource.SharedCreation } made =>
            SymbolicValue.Create(made.Source == ValueSource.Creation ? ValueSource.SharedCreation : made.Source, made.Symbol, OfAll(made), made.Detail, made.Provenance),
        SymbolicValue { Provenance: var provenance } => Opaque(provenance),
        _ => value,
    };

    /// <summary>No more of a value than a catch asks for: whether it is an exception, and of what type.</summary>
    public static AbstractValue KindOf(AbstractValue value) => value switch
    {
        FaultedValue faulted => new FaultedValue(KindOf(faulted.Exception)),
        SymbolicValue { Source: ValueSource.Creation or ValueSource.SharedCreation } made => SymbolicValue.Create(ValueSource.SharedCreation, made.Symbol, []),
        SymbolicValue or ConstantValue => UnknownValue.Instance,
        _ => value,
    };

    private static AbstractValue Opaque(Provenance provenance) => provenance == Provenance.None
        ? UnknownValue.Instance
        : SymbolicValue.Create(ValueSource.Operation, null, [], provenance: provenance);

    private static ImmutableArray<AbstractValue> OfAll(SymbolicValue whole) => [.. whole.Operands.Items.Select(OfOperand)];

    // The parts of an object: which of them are set stays, too.
    private static AbstractValue OfOperand(AbstractValue operand) =>
        operand is SymbolicValue { Source: ValueSource.Operation, Detail: not null, Symbol: not null, Operands.Items: { Length: 1 } kept } part
            ? SymbolicValue.Create(part.Source, part.Symbol, [Of(kept[0])], part.Detail)
            : Of(operand);
}
