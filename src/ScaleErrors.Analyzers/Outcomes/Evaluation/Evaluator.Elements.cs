using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Elements of collections: how they get in, and how they are read one by one.</content>
internal sealed partial class Evaluator
{
    /// <summary>A collection expression or an array with its elements.</summary>
    private AbstractValue Collect(ITypeSymbol? type, ImmutableArray<IOperation> operations, PathCursor cursor)
    {
        var elements = ImmutableArray.CreateBuilder<AbstractValue>();
        var isOrdered = !Elements.IsDictionary(type);
        foreach (var operation in operations)
        {
            if (operation is ISpreadOperation spread)
            {
                var inner = Evaluate(spread.Operand, cursor);
                isOrdered &= Elements.IsOrdered(inner);
                elements.AddRange(Elements.In(inner) ?? [ElementOfUnknown(inner)]);
            }
            else
            {
                elements.Add(GiveAway(operation, cursor));
            }
        }

        return isOrdered ? Elements.Ordered(type, elements.ToImmutable()) : Elements.Unordered(type, elements.ToImmutable());
    }

    /// <summary>A new collection of the framework, empty or with the elements of another one; null for any other object.</summary>
    private static AbstractValue? CreateCollection(IObjectCreationOperation creation, ImmutableArray<AbstractValue> arguments)
    {
        if (creation.Type is INamedTypeSymbol { Name: "KeyValuePair" } && arguments.Length == 2)
            return Elements.Pair(arguments[0], arguments[1]);
        if (creation.Type is not { IsReferenceType: true } type || !Elements.IsCollection(type))
            return null;
        for (var index = 0; index < arguments.Length; index++)
        {
            if (Elements.IsCollection(creation.Arguments[index].Parameter?.Type))
                return Copy(type, arguments[index]);
        }

        return Elements.IsDictionary(type) ? Elements.Unordered(type, []) : Elements.Ordered(type, []);
    }

    /// <summary><c>new T[n]</c>.</summary>
    private AbstractValue CreateArray(IArrayCreationOperation creation, PathCursor cursor)
    {
        const int SmallEnough = 8;
        var sizes = EvaluateEach(creation.DimensionSizes, cursor);
        if (sizes.Length != 1 || creation.Type is not IArrayTypeSymbol type)
            return SymbolicValue.Create(ValueSource.Creation, creation.Type, sizes);
        AbstractValue element = type.ElementType.IsReferenceType ? ConstantValue.Null : UnknownValue.Instance;
        return sizes[0] is ConstantValue { Value: long and >= 0 and <= SmallEnough and var size }
            ? Elements.Ordered(type, [.. Enumerable.Repeat(element, (int)size)])
            : Elements.Unordered(type, []);
    }

    private static AbstractValue Copy(ITypeSymbol? type, AbstractValue source)
    {
        if (Elements.In(source) is not { } elements)
            return Elements.Unordered(type, [ElementOfUnknown(source)]);
        return Elements.IsOrdered(source) && !Elements.IsDictionary(type) ? Elements.Ordered(type, elements) : Elements.Unordered(type, elements);
    }

    private static AbstractValue ElementOfUnknown(AbstractValue collection) =>
        SymbolicValue.Create(ValueSource.Operation, null, [collection], "Element");

    private AbstractValue ReadArrayElement(IArrayElementReferenceOperation reference, PathCursor cursor)
    {
        var array = Evaluate(reference.ArrayReference, cursor);
        var indices = EvaluateEach(reference.Indices, cursor);
        return ElementAt(array, indices, cursor)
            ?? SymbolicValue.Create(ValueSource.Operation, null, indices.Insert(0, array), reference.Kind.ToString());
    }

    private ImmutableArray<AbstractValue> EvaluateEach(ImmutableArray<IOperation> operations, PathCursor cursor) =>
        [.. operations.Select(operation => Evaluate(operation, cursor))];

    /// <summary><c>list[^1]</c></summary>
    private AbstractValue ReadFromEnd(IImplicitIndexerReferenceOperation reference, PathCursor cursor)
    {
        var collection = Evaluate(reference.Instance, cursor);
        if (Elements.In(collection) is not { } elements)
            return Other(reference, cursor);
        return Elements.IsOrdered(collection)
            && reference.Argument is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: int back } }
            && back > 0 && back <= elements.Length
                ? elements[elements.Length - back]
                : ChooseAmong(elements, cursor);
    }

    /// <summary>The element at an index or a key; null where the collection is not seen.</summary>
    private AbstractValue? ElementAt(AbstractValue collection, ImmutableArray<AbstractValue> indices, PathCursor cursor)
    {
        if (indices.Length != 1 || Elements.In(collection) is not { } elements)
            return null;
        if (Elements.IsDictionary((collection as SymbolicValue)?.Symbol as ITypeSymbol))
            return ValuesAt(elements, indices[0]) is { IsEmpty: false } values ? ChooseAmong(values, cursor) : null;
        return Elements.IsOrdered(collection) && indices[0] is ConstantValue { Value: long index }
            ? index >= 0 && index < elements.Length ? elements[(int)index] : UnknownValue.Instance
            : ChooseAmong(elements, cursor);
    }

    /// <summary>What a dictionary can have at a key: the pair with that very key, else all whose key may be the same.</summary>
    private ImmutableArray<AbstractValue> ValuesAt(ImmutableArray<AbstractValue> pairs, AbstractValue key)
    {
        var possible = ImmutableArray.CreateBuilder<AbstractValue>();
        foreach (var pair in pairs)
        {
            if (Elements.PartsOf(pair) is not { Length: 2 } parts)
                possible.Add(ElementOfUnknown(pair));
            else if (parts[0].Equals(key) || (Known(parts[0]) is { } known && known.Equals(Known(key))))
                return [parts[1]];
            else if (Known(parts[0]) is null || Known(key) is null)
                possible.Add(parts[1]);
        }

        return possible.ToImmutable();
    }

    /// <summary>One of several values: each is taken in turn, where that can make a difference.</summary>
    private AbstractValue ChooseAmong(ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        var distinct = values.Distinct().ToImmutableArray();
        var different = distinct.RemoveAll(value => !IsToldApart(value) && !Elements.PartsOf(value).Any(IsToldApart));
        if (distinct.Length == 1)
            return distinct[0];
        if (different.IsEmpty || !(cursor.State.Sent || different.Any(LeadsToSend)))
            return SymbolicValue.Create(ValueSource.Operation, null, distinct, nameof(ElementAt));
        if (different.Length < distinct.Length)
            different = different.Add(UnknownValue.Instance);
        var chosen = different[Choose(different.Length, cursor)];
        walk.Emit(cursor, EffectKind.Choice, ValueList.Of(chosen));
        return chosen;
    }

    private static bool IsToldApart(AbstractValue value) => IsTelling(value) || value is FunctionValue or ConstantValue;

    /// <summary>Stores to an element, where only this code knows the collection.</summary>
    private bool StoreElement(IOperation? collection, ImmutableArray<AbstractValue> indices, AbstractValue value, PathCursor cursor)
    {
        if (indices.Length != 1 || HeldAt(collection, cursor) is not SymbolicValue made || !IsOnlyKnownHere(made) || Elements.In(made) is null)
            return false;
        HoldAt(collection, Elements.Set(made, indices[0], value), cursor);
        return true;
    }

    private bool StoreElement(IOperation target, AbstractValue value, PathCursor cursor) => target switch
    {
        IArrayElementReferenceOperation element => StoreElement(element.ArrayReference, EvaluateEach(element.Indices, cursor), value, cursor),
        IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer =>
            StoreElement(indexer.Instance, EvaluateArguments(indexer.Arguments, cursor), value, cursor),
        _ => false,
    };

    /// <summary>What a property of a collection, or of a pair in it, gives; null for any other property.</summary>
    private AbstractValue? ReadElements(ISymbol member, AbstractValue receiver, PathCursor cursor)
    {
        if (member.ContainingType is { Name: "KeyValuePair" } && Elements.PartsOf(receiver) is { Length: 2 } parts)
            return member.Name == "Key" ? parts[0] : parts[1];
        if (Elements.In(receiver) is not { } elements)
            return null;
        switch (ElementMembers.Find(member))
        {
            case ElementBehaviour.One:
                return ChooseAmong(elements, cursor);
            case ElementBehaviour.Counts:
                return Elements.IsOrdered(receiver) ? new ConstantValue((long)elements.Length) : Presence(member, [receiver]);
            case ElementBehaviour.Keys:
                return Elements.Unordered(null, PartsAt(elements, 0));
            case ElementBehaviour.Values:
                return Elements.Unordered(null, PartsAt(elements, 1));
            default:
                return null;
        }
    }

    /// <summary>Whether a collection has elements that are followed on their way: outcomes, and functions.</summary>
    private static bool HoldsFollowed(AbstractValue value) =>
        Elements.In(value) is { } elements && elements.Any(element => IsFollowed(element) || Elements.PartsOf(element).Any(IsFollowed));

    private static bool IsFollowed(AbstractValue value) => value is FunctionValue || IsTelling(value);

    private static ImmutableArray<AbstractValue> PartsAt(ImmutableArray<AbstractValue> pairs, int index) =>
        [.. pairs.Select(pair => Elements.PartsOf(pair) is { Length: 2 } parts ? parts[index] : ElementOfUnknown(pair))];
}
