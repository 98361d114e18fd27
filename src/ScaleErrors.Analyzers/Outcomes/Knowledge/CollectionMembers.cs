using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>What a member of the framework does with collections: tables.</summary>
internal static class CollectionMembers
{
    /// <summary>The collections that hold what their initializer and their arguments say, and nothing else.</summary>
    private static readonly HashSet<string> Constructed =
    [
        "HashSet", "SortedSet", "List", "LinkedList", "Queue", "Stack", "Collection", "ObservableCollection", "ReadOnlyCollection",
        "ReadOnlySet", "ConcurrentBag", "ConcurrentQueue", "ConcurrentStack", "Dictionary", "SortedDictionary", "SortedList", "OrderedDictionary",
        "ConcurrentDictionary", "ReadOnlyDictionary",
    ];

    /// <summary>The types through which nobody changes a collection.</summary>
    private static readonly HashSet<string> ReadOnly =
    [
        "FrozenSet", "FrozenDictionary", "ImmutableHashSet", "ImmutableSortedSet", "ImmutableArray", "ImmutableList", "ImmutableDictionary",
        "ImmutableSortedDictionary", "IImmutableSet", "IImmutableList", "IImmutableDictionary", "ReadOnlyCollection", "ReadOnlySet",
        "ReadOnlyDictionary", "IReadOnlyCollection", "IReadOnlyList", "IReadOnlySet", "IReadOnlyDictionary", "IEnumerable", "ReadOnlySpan",
        "ReadOnlyMemory",
    ];

    /// <summary>Members that give a collection with the same contents, of the receiver or of the first argument.</summary>
    private static readonly HashSet<string> Copies =
    [
        "AsEnumerable", "AsMemory", "AsReadOnly", "AsSpan", "Cast", "CreateRange", "Distinct", "Order", "OrderDescending", "Reverse",
        "ToArray", "ToDictionary", "ToFrozenDictionary", "ToFrozenSet", "ToHashSet", "ToImmutable", "ToImmutableArray", "ToImmutableDictionary",
        "ToImmutableHashSet", "ToImmutableList", "ToImmutableSortedDictionary", "ToImmutableSortedSet", "ToList", "ToSortedSet",
    ];

    /// <summary>Members whose result holds all that they are given: collections and single elements.</summary>
    private static readonly HashSet<string> Unions =
        ["Add", "AddRange", "Append", "Concat", "Create", "Empty", "Prepend", "Union"];

    /// <summary>Members of a collection that leave it as it is.</summary>
    private static readonly HashSet<string> Readers =
    [
        "All", "Any", "AsReadOnly", "BinarySearch", "Comparer", "Contains", "ContainsKey", "ContainsValue", "ConvertAll", "CopyTo", "Count",
        "Equals", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "FindLastIndex", "ForEach", "GetEnumerator", "GetHashCode", "GetLength",
        "GetRange", "GetType", "GetValueOrDefault", "IndexOf", "IsProperSubsetOf", "IsProperSupersetOf", "IsSubsetOf", "IsSupersetOf", "Keys",
        "LastIndexOf", "Length", "LongLength", "Max", "Min", "Overlaps", "Rank", "SetEquals", "ToArray", "ToString", "TrueForAll", "TryGetValue",
        "Values",
    ];

    /// <summary>Whether objects of a type hold what they were made of.</summary>
    public static bool IsCollection(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && IsOfCollections(named) && Constructed.Contains(named.Name);

    /// <summary>Whether nobody changes a collection through an expression of the type.</summary>
    public static bool IsReadOnly(ITypeSymbol? type) => type is INamedTypeSymbol named
        && (ReadOnly.Contains(named.Name) || named.SpecialType == SpecialType.System_Object) && FrameworkMembers.IsFramework(named);

    /// <summary>Whether a type is a span or a memory, which shows an array.</summary>
    public static bool IsView(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory", ContainingNamespace.Name: "System" };

    /// <summary>Whether a type is a comparer, which decides what is equal.</summary>
    public static bool IsComparer(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && FrameworkMembers.IsFramework(named) && named.Name.EndsWith("Comparer", StringComparison.Ordinal);

    /// <summary>Whether a member gives a collection with the contents of its source.</summary>
    public static bool IsCopy(IMethodSymbol method) => IsOfCollections(method.ContainingType) && Copies.Contains(method.Name);

    /// <summary>Whether a member gives a collection that holds all that it is given.</summary>
    public static bool IsUnion(IMethodSymbol method) =>
        IsOfCollections(method.ContainingType) && Unions.Contains(method.Name)
        && method.ReturnType.SpecialType is not (SpecialType.System_Void or SpecialType.System_Boolean or SpecialType.System_Int32);

    /// <summary>Whether a member of a collection leaves it as it is.</summary>
    public static bool IsReader(ISymbol member) => Readers.Contains(member.Name) && FrameworkMembers.IsFramework(member.ContainingType);

    /// <summary>Whether a type belongs to the collections of the framework, or to what works on them.</summary>
    public static bool IsOfCollections(INamedTypeSymbol? type)
    {
        if (type is null || !FrameworkMembers.IsFramework(type))
            return false;
        if (type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            return type.Name is "Array" or "MemoryExtensions" or "ReadOnlySpan" or "Span";
        var @namespace = type.ContainingNamespace.ToDisplayString();
        return @namespace == "System.Linq" || @namespace.StartsWith("System.Collections", StringComparison.Ordinal);
    }
}
