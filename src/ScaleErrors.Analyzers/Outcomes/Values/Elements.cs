using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>
/// Collections that are made in the code that is run. An array, list or set is the group of its elements; a dictionary that of its pairs,
/// which are groups themselves.
/// </summary>
internal static class Elements
{
    // A collection whose order and number are not known: each element stands for any number of its kind.
    private const string Mixed = "Mixed";

    // People write a handful of elements one by one; what a loop adds beyond that is not told apart.
    private const int MaxCount = 8;

    /// <summary>Whether a type is a collection of the framework: what is added to it is its content.</summary>
    public static bool IsCollection(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: 1 } || (type is INamedTypeSymbol named
        && IsInCollections(named.ContainingNamespace)
        && (IsEnumerable(named) || named.AllInterfaces.Any(IsEnumerable)));

    /// <summary>Whether the elements of a collection are pairs of a key and a value.</summary>
    public static bool IsDictionary(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: 2 } named && IsCollection(named);

    /// <summary>A collection of elements in their order.</summary>
    public static AbstractValue Ordered(ITypeSymbol? type, ImmutableArray<AbstractValue> elements) =>
        elements.Length <= MaxCount ? SymbolicValue.Create(ValueSource.Group, type, elements) : Unordered(type, elements);

    /// <summary>A collection of elements in any order, each any number of times.</summary>
    public static AbstractValue Unordered(ISymbol? type, ImmutableArray<AbstractValue> elements)
    {
        var distinct = elements.Distinct().ToImmutableArray();
        if (distinct.Length > MaxCount)
            distinct = [SymbolicValue.Create(ValueSource.Operation, null, distinct, nameof(Elements))];
        return SymbolicValue.Create(ValueSource.Group, type, distinct, Mixed);
    }

    /// <summary>The elements of a collection, as far as they were seen to be put into it; null for what is none.</summary>
    public static ImmutableArray<AbstractValue>? In(AbstractValue? value) => value switch
    {
        SymbolicValue { Source: ValueSource.Group, Detail: null or Mixed, Symbol: not ITypeSymbol { TypeKind: TypeKind.Delegate } } group => group.Operands.Items,
        SymbolicValue { Source: ValueSource.SharedCreation, Symbol: ITypeSymbol type } shared when IsCollection(type) => shared.Operands.Items,
        _ => null,
    };

    /// <summary>Whether the elements are known with their order and number.</summary>
    public static bool IsOrdered(AbstractValue value) =>
        value is SymbolicValue { Source: ValueSource.Group, Symbol: ITypeSymbol type, Detail: null } && !IsDictionary(type);

    /// <summary>A collection with one more element. One that is the same again is not counted, so that loops come to an end.</summary>
    public static AbstractValue Add(SymbolicValue collection, AbstractValue element)
    {
        var elements = collection.Operands.Items;
        return IsOrdered(collection) && !(elements.Length > 0 && elements[elements.Length - 1].Equals(element))
            ? Ordered((ITypeSymbol)collection.Symbol!, elements.Add(element))
            : Unordered(collection.Symbol, elements.Add(element));
    }

    /// <summary>A collection with a value at an index or a key; an index that is not known may be any.</summary>
    public static AbstractValue Set(SymbolicValue collection, AbstractValue key, AbstractValue value)
    {
        var elements = collection.Operands.Items;
        if (IsDictionary(collection.Symbol as ITypeSymbol))
        {
            return Unordered(
                collection.Symbol,
                elements.RemoveAll(pair => PartsOf(pair) is { Length: 2 } parts && parts[0].Equals(key)).Add(Pair(key, value)));
        }

        return IsOrdered(collection) && key is ConstantValue { Value: long index } && index >= 0 && index < elements.Length
            ? SymbolicValue.Create(ValueSource.Group, collection.Symbol, elements.SetItem((int)index, value))
            : Unordered(collection.Symbol, elements.Add(value));
    }

    /// <summary>A pair of a dictionary.</summary>
    public static AbstractValue Pair(AbstractValue key, AbstractValue value) => SymbolicValue.Create(ValueSource.Group, null, [key, value]);

    /// <summary>The parts of a tuple or pair.</summary>
    public static ImmutableArray<AbstractValue> PartsOf(AbstractValue value) =>
        value is SymbolicValue { Source: ValueSource.Group, Symbol: null } group ? group.Operands.Items : [];

    /// <summary>A collection of which no more is known than that it is one; null for any other value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="element">What stands for the elements; null where nothing is known of them.</param>
    public static AbstractValue? Widened(AbstractValue? value, AbstractValue? element = null) =>
        value is SymbolicValue { Source: ValueSource.Group, Detail: null or Mixed, Symbol: ITypeSymbol { TypeKind: not TypeKind.Delegate } type }
            ? Unordered(type, [IsDictionary(type) ? Pair(UnknownValue.Instance, element ?? UnknownValue.Instance) : element ?? UnknownValue.Instance])
            : null;

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    private static bool IsInCollections(INamespaceSymbol? @namespace)
    {
        for (; @namespace is { IsGlobalNamespace: false }; @namespace = @namespace.ContainingNamespace)
        {
            if (@namespace is { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
