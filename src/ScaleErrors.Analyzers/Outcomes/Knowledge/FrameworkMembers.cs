using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>What a member of the framework does with the value it is given.</summary>
internal enum FrameworkBehaviour
{
    /// <summary>Gives the same value back, perhaps later or in another type.</summary>
    PassesOn,

    /// <summary>Waits for a task: gives its result, or throws its exception.</summary>
    Awaits,

    /// <summary>Waits for a task: gives its result, or throws its exception inside of an AggregateException.</summary>
    Blocks,

    /// <summary>Runs the function it is given, and gives its result as a task.</summary>
    Runs,

    /// <summary>Runs the function it is given with the task that has ended, and gives its result as a task.</summary>
    Continues,

    /// <summary>Writes the value into a text.</summary>
    MakesText,

    /// <summary>Adds the value to a text that others read later.</summary>
    CollectsText,

    /// <summary>Gives back something that brings the value, and keeps nothing.</summary>
    Transports,

    /// <summary>Tells whether there is a value at all, which is no difference between outcomes.</summary>
    TellsPresence,

    /// <summary>Compares its two values.</summary>
    Compares,

    /// <summary>Does nothing that depends on the outcome, such as giving resources back.</summary>
    Ignores,
}

/// <summary>Members of the framework whose result follows from their receiver and arguments alone.</summary>
internal static class FrameworkMembers
{
    // Key: name of the type, a dot, name of the member. The namespace is checked apart: System, or below it.
    private static readonly Dictionary<string, FrameworkBehaviour> Members = new()
    {
        ["Task.ConfigureAwait"] = FrameworkBehaviour.PassesOn,
        ["Task.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["Task.WaitAsync"] = FrameworkBehaviour.PassesOn,
        ["Task.FromResult"] = FrameworkBehaviour.PassesOn,
        ["Task.Result"] = FrameworkBehaviour.Blocks,
        ["Task.WhenAll"] = FrameworkBehaviour.Transports,
        ["Task.WhenAny"] = FrameworkBehaviour.Transports,
        ["Task.WaitAll"] = FrameworkBehaviour.Blocks,
        ["Task.Run"] = FrameworkBehaviour.Runs,
        ["TaskFactory.StartNew"] = FrameworkBehaviour.Runs,
        ["Task.ContinueWith"] = FrameworkBehaviour.Continues,
        ["Task.Exception"] = FrameworkBehaviour.TellsPresence,
        ["Task.IsCompletedSuccessfully"] = FrameworkBehaviour.TellsPresence,
        ["Task.Wait"] = FrameworkBehaviour.Blocks,
        ["Task.IsCompleted"] = FrameworkBehaviour.TellsPresence,
        ["Task.IsFaulted"] = FrameworkBehaviour.TellsPresence,
        ["Task.IsCanceled"] = FrameworkBehaviour.TellsPresence,
        ["TaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["ConfiguredTaskAwaitable.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredTaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["ValueTask.ConfigureAwait"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.AsTask"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.Preserve"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.Result"] = FrameworkBehaviour.Awaits,
        ["ValueTask.FromResult"] = FrameworkBehaviour.PassesOn,
        ["ValueTaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["ConfiguredValueTaskAwaitable.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredValueTaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["AggregateException.Flatten"] = FrameworkBehaviour.PassesOn,
        ["IAsyncEnumerable.GetAsyncEnumerator"] = FrameworkBehaviour.PassesOn,
        ["IAsyncEnumerator.MoveNextAsync"] = FrameworkBehaviour.PassesOn,
        ["TaskAsyncEnumerableExtensions.ConfigureAwait"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredCancelableAsyncEnumerable.GetAsyncEnumerator"] = FrameworkBehaviour.PassesOn,
        ["Nullable.Value"] = FrameworkBehaviour.PassesOn,
        ["Nullable.GetValueOrDefault"] = FrameworkBehaviour.PassesOn,
        ["Nullable.HasValue"] = FrameworkBehaviour.TellsPresence,
        ["Convert.ToInt16"] = FrameworkBehaviour.PassesOn,
        ["Convert.ToInt32"] = FrameworkBehaviour.PassesOn,
        ["Convert.ToInt64"] = FrameworkBehaviour.PassesOn,
        ["Convert.ToUInt32"] = FrameworkBehaviour.PassesOn,
        ["Convert.ToString"] = FrameworkBehaviour.MakesText,
        ["Enum.GetName"] = FrameworkBehaviour.MakesText,
        ["Enum.ToString"] = FrameworkBehaviour.MakesText,
        ["Object.ToString"] = FrameworkBehaviour.MakesText,
        ["Int32.ToString"] = FrameworkBehaviour.MakesText,
        ["Nullable.ToString"] = FrameworkBehaviour.MakesText,
        ["Object.Equals"] = FrameworkBehaviour.Compares,
        ["Object.ReferenceEquals"] = FrameworkBehaviour.Compares,
        ["ValueType.Equals"] = FrameworkBehaviour.Compares,
        ["Enum.Equals"] = FrameworkBehaviour.Compares,
        ["Int32.Equals"] = FrameworkBehaviour.Compares,
        ["Nullable.Equals"] = FrameworkBehaviour.Compares,
        ["String.Equals"] = FrameworkBehaviour.Compares,
        ["IDisposable.Dispose"] = FrameworkBehaviour.Ignores,
        ["IAsyncDisposable.DisposeAsync"] = FrameworkBehaviour.Ignores,
        ["HttpContent.Dispose"] = FrameworkBehaviour.Ignores,
        ["String.Format"] = FrameworkBehaviour.MakesText,
        ["String.Concat"] = FrameworkBehaviour.MakesText,
        ["String.Join"] = FrameworkBehaviour.MakesText,
        ["String.IsNullOrEmpty"] = FrameworkBehaviour.TellsPresence,
        ["String.IsNullOrWhiteSpace"] = FrameworkBehaviour.TellsPresence,
        ["String.Length"] = FrameworkBehaviour.TellsPresence,
        ["Array.Length"] = FrameworkBehaviour.TellsPresence,
        ["StringBuilder.Append"] = FrameworkBehaviour.CollectsText,
        ["StringBuilder.AppendLine"] = FrameworkBehaviour.CollectsText,
        ["StringBuilder.AppendFormat"] = FrameworkBehaviour.CollectsText,
        ["StringBuilder.AppendJoin"] = FrameworkBehaviour.CollectsText,
        ["StringBuilder.Insert"] = FrameworkBehaviour.CollectsText,
    };

    /// <summary>The keys of the table.</summary>
    public static IReadOnlyCollection<string> Names => Members.Keys;

    /// <summary>What a member does with the value; null where it is not known.</summary>
    public static FrameworkBehaviour? Find(ISymbol member)
    {
        if (member.ContainingType is not { } type || !IsFramework(type))
            return null;
        return Members.TryGetValue(type.Name + "." + member.Name, out var behaviour) ? behaviour : null;
    }

    /// <summary>Whether a type is a task that a value can be put into: <c>new ValueTask&lt;T&gt;(value)</c>.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ValueTask", TypeArguments.Length: 1 } task && IsFramework(task);

    /// <summary>Whether a type belongs to the framework or to the usual readers of JSON: it transports what it is given and judges nothing.</summary>
    public static bool IsFramework(INamedTypeSymbol type)
    {
        var @namespace = type.ContainingNamespace;
        if (@namespace is null)
            return false;
        while (@namespace.ContainingNamespace is { IsGlobalNamespace: false } outer)
            @namespace = outer;
        return @namespace.Name is "System" or "Microsoft" or "Newtonsoft";
    }
}
