using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>What a member of the framework does with the elements of a collection.</summary>
internal enum ElementBehaviour
{
    /// <summary>Gives the same elements, all or some of them, perhaps in another collection.</summary>
    PassesOn,

    /// <summary>Gives the same elements in the same order.</summary>
    Copies,

    /// <summary>Puts an element into the collection.</summary>
    Adds,

    /// <summary>Puts the elements of another collection into it.</summary>
    AddsAll,

    /// <summary>Gives a collection with further elements.</summary>
    Joins,

    /// <summary>Takes all elements out.</summary>
    Empties,

    /// <summary>Takes some elements out, or moves them.</summary>
    Rearranges,

    /// <summary>Gives the first element, of those for which a function says yes.</summary>
    First,

    /// <summary>Gives the last element, of those for which a function says yes.</summary>
    Last,

    /// <summary>Gives one of the elements.</summary>
    One,

    /// <summary>Gives the element at an index or a key.</summary>
    At,

    /// <summary>Tells whether there is an element, and gives it: one at a key, or any.</summary>
    Tries,

    /// <summary>Gives what a function makes of each element.</summary>
    Maps,

    /// <summary>Gives pairs of what functions make of each element.</summary>
    Pairs,

    /// <summary>Gives the elements for which a function says yes.</summary>
    Filters,

    /// <summary>Whether a function says yes to any element; without a function, whether there is one.</summary>
    Any,

    /// <summary>Whether a function says yes to all elements.</summary>
    All,

    /// <summary>Counts the elements for which a function says yes.</summary>
    Counts,

    /// <summary>Runs a function for each element.</summary>
    RunsForEach,

    /// <summary>Whether an element, or a key, equals a value.</summary>
    Contains,

    /// <summary>Goes to the next element, if there is one.</summary>
    MovesNext,

    /// <summary>The keys of a dictionary.</summary>
    Keys,

    /// <summary>The values of a dictionary.</summary>
    Values,
}

/// <summary>Members of arrays, collections and LINQ that are run for collections whose elements are seen. Those not listed count as unseen code.</summary>
internal static class ElementMembers
{
    private static readonly Dictionary<string, ElementBehaviour> Members = new()
    {
        ["GetEnumerator"] = ElementBehaviour.Copies,
        ["GetAsyncEnumerator"] = ElementBehaviour.Copies,
        ["WithCancellation"] = ElementBehaviour.Copies,
        ["AsEnumerable"] = ElementBehaviour.Copies,
        ["AsReadOnly"] = ElementBehaviour.Copies,
        ["AsSpan"] = ElementBehaviour.Copies,
        ["Cast"] = ElementBehaviour.Copies,
        ["ToArray"] = ElementBehaviour.Copies,
        ["ToList"] = ElementBehaviour.Copies,
        ["ToImmutableArray"] = ElementBehaviour.Copies,
        ["ToImmutableList"] = ElementBehaviour.Copies,
        ["ToHashSet"] = ElementBehaviour.PassesOn,
        ["ToFrozenSet"] = ElementBehaviour.PassesOn,
        ["ToImmutableHashSet"] = ElementBehaviour.PassesOn,
        ["Distinct"] = ElementBehaviour.PassesOn,
        ["OfType"] = ElementBehaviour.PassesOn,
        ["Order"] = ElementBehaviour.PassesOn,
        ["OrderBy"] = ElementBehaviour.PassesOn,
        ["OrderByDescending"] = ElementBehaviour.PassesOn,
        ["Reverse"] = ElementBehaviour.PassesOn,
        ["Skip"] = ElementBehaviour.PassesOn,
        ["SkipLast"] = ElementBehaviour.PassesOn,
        ["Take"] = ElementBehaviour.PassesOn,
        ["TakeLast"] = ElementBehaviour.PassesOn,
        ["ThenBy"] = ElementBehaviour.PassesOn,
        ["Add"] = ElementBehaviour.Adds,
        ["AddFirst"] = ElementBehaviour.Adds,
        ["AddLast"] = ElementBehaviour.Adds,
        ["Enqueue"] = ElementBehaviour.Adds,
        ["Insert"] = ElementBehaviour.Adds,
        ["Push"] = ElementBehaviour.Adds,
        ["TryAdd"] = ElementBehaviour.Adds,
        ["AddRange"] = ElementBehaviour.AddsAll,
        ["UnionWith"] = ElementBehaviour.AddsAll,
        ["Append"] = ElementBehaviour.Joins,
        ["Concat"] = ElementBehaviour.Joins,
        ["Prepend"] = ElementBehaviour.Joins,
        ["Union"] = ElementBehaviour.Joins,
        ["Clear"] = ElementBehaviour.Empties,
        ["Remove"] = ElementBehaviour.Rearranges,
        ["RemoveAt"] = ElementBehaviour.Rearranges,
        ["Sort"] = ElementBehaviour.Rearranges,
        ["First"] = ElementBehaviour.First,
        ["FirstOrDefault"] = ElementBehaviour.First,
        ["Find"] = ElementBehaviour.First,
        ["Last"] = ElementBehaviour.Last,
        ["LastOrDefault"] = ElementBehaviour.Last,
        ["FindLast"] = ElementBehaviour.Last,
        ["Single"] = ElementBehaviour.First,
        ["SingleOrDefault"] = ElementBehaviour.First,
        ["Current"] = ElementBehaviour.One,
        ["Dequeue"] = ElementBehaviour.One,
        ["Max"] = ElementBehaviour.One,
        ["Min"] = ElementBehaviour.One,
        ["Peek"] = ElementBehaviour.One,
        ["Pop"] = ElementBehaviour.One,
        ["ElementAt"] = ElementBehaviour.At,
        ["ElementAtOrDefault"] = ElementBehaviour.At,
        ["GetValueOrDefault"] = ElementBehaviour.At,
        ["TryDequeue"] = ElementBehaviour.Tries,
        ["TryGetValue"] = ElementBehaviour.Tries,
        ["TryPeek"] = ElementBehaviour.Tries,
        ["TryPop"] = ElementBehaviour.Tries,
        ["TryTake"] = ElementBehaviour.Tries,
        ["ConvertAll"] = ElementBehaviour.Maps,
        ["Select"] = ElementBehaviour.Maps,
        ["ToDictionary"] = ElementBehaviour.Pairs,
        ["FindAll"] = ElementBehaviour.Filters,
        ["SkipWhile"] = ElementBehaviour.Filters,
        ["TakeWhile"] = ElementBehaviour.Filters,
        ["Where"] = ElementBehaviour.Filters,
        ["Any"] = ElementBehaviour.Any,
        ["Exists"] = ElementBehaviour.Any,
        ["All"] = ElementBehaviour.All,
        ["TrueForAll"] = ElementBehaviour.All,
        ["Count"] = ElementBehaviour.Counts,
        ["Length"] = ElementBehaviour.Counts,
        ["LongCount"] = ElementBehaviour.Counts,
        ["ForEach"] = ElementBehaviour.RunsForEach,
        ["Contains"] = ElementBehaviour.Contains,
        ["ContainsKey"] = ElementBehaviour.Contains,
        ["MoveNext"] = ElementBehaviour.MovesNext,
        ["MoveNextAsync"] = ElementBehaviour.MovesNext,
        ["Keys"] = ElementBehaviour.Keys,
        ["Values"] = ElementBehaviour.Values,
    };

    /// <summary>The names in the table.</summary>
    public static IReadOnlyCollection<string> Names => Members.Keys;

    /// <summary>What a member does with the elements; null where it is not known.</summary>
    public static ElementBehaviour? Find(ISymbol member) =>
        member.ContainingType is { } type && FrameworkMembers.IsFramework(type) && Members.TryGetValue(member.Name, out var behaviour)
            ? behaviour
            : null;
}
