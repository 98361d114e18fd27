using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>Gives back the task inside of a task.</summary>
    Unwraps,

    /// <summary>Gives the task back, perhaps as one that does not throw.</summary>
    Configures,

    /// <summary>Makes several tasks one.</summary>
    Gathers,

    /// <summary>Gives the first of several tasks that ends, as a task.</summary>
    TakesFirst,

    /// <summary>Runs the function it is given, and gives its result as a task.</summary>
    Runs,

    /// <summary>Runs the function it is given with the task that has ended, and gives its result as a task.</summary>
    Continues,

    /// <summary>Tells how a task has ended.</summary>
    TellsEnd,

    /// <summary>Goes to the next element of a sequence.</summary>
    Advances,

    /// <summary>Throws the exception.</summary>
    Throws,

    /// <summary>Gives the exception inside of all others.</summary>
    FindsCause,

    /// <summary>Runs the function for each exception inside, and throws those again to which it says no.</summary>
    AsksOfEach,

    /// <summary>Reads the value, and does nothing else: the result counts where it goes.</summary>
    Reads,

    /// <summary>Writes the value into a text.</summary>
    MakesText,

    /// <summary>Adds the value to a text that others read later.</summary>
    CollectsText,

    /// <summary>Tells whether there is a value at all, which is no difference between outcomes.</summary>
    TellsPresence,

    /// <summary>Compares its two values.</summary>
    Compares,

    /// <summary>Compares the two values that it is given.</summary>
    ComparesGiven,

    /// <summary>Tells which of its two values is greater.</summary>
    Orders,

    /// <summary>Does nothing that depends on the outcome, such as giving resources back.</summary>
    Ignores,
}

/// <summary>Members of the framework whose result follows from their receiver and arguments alone.</summary>
internal static class FrameworkMembers
{
    // Key: name of the type, a dot, name of the member. The namespace is checked apart: System, or below it.
    private static readonly Dictionary<string, FrameworkBehaviour> Members = new()
    {
        ["Task.ConfigureAwait"] = FrameworkBehaviour.Configures,
        ["Task.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["Task.WaitAsync"] = FrameworkBehaviour.PassesOn,
        ["Task.FromResult"] = FrameworkBehaviour.PassesOn,
        ["Task.Result"] = FrameworkBehaviour.Blocks,
        ["Task.Wait"] = FrameworkBehaviour.Blocks,
        ["Task.WaitAll"] = FrameworkBehaviour.Blocks,
        ["Task.WhenAll"] = FrameworkBehaviour.Gathers,
        ["Task.WhenAny"] = FrameworkBehaviour.TakesFirst,
        ["Task.WaitAny"] = FrameworkBehaviour.TellsPresence,
        ["Task.Run"] = FrameworkBehaviour.Runs,
        ["TaskFactory.StartNew"] = FrameworkBehaviour.Runs,
        ["Parallel.ForEachAsync"] = FrameworkBehaviour.Runs,
        ["Task.ContinueWith"] = FrameworkBehaviour.Continues,
        ["TaskExtensions.Unwrap"] = FrameworkBehaviour.Unwraps,
        ["Task.Exception"] = FrameworkBehaviour.TellsEnd,
        ["Task.IsCanceled"] = FrameworkBehaviour.TellsEnd,
        ["Task.IsCompleted"] = FrameworkBehaviour.TellsEnd,
        ["Task.IsCompletedSuccessfully"] = FrameworkBehaviour.TellsEnd,
        ["Task.IsFaulted"] = FrameworkBehaviour.TellsEnd,
        ["TaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["TaskAwaiter.IsCompleted"] = FrameworkBehaviour.TellsPresence,
        ["ConfiguredTaskAwaitable.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredTaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["ConfiguredTaskAwaiter.IsCompleted"] = FrameworkBehaviour.TellsPresence,
        ["ValueTask.ConfigureAwait"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.AsTask"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.Preserve"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.Result"] = FrameworkBehaviour.Awaits,
        ["ValueTask.FromResult"] = FrameworkBehaviour.PassesOn,
        ["ValueTask.IsCanceled"] = FrameworkBehaviour.TellsEnd,
        ["ValueTask.IsCompleted"] = FrameworkBehaviour.TellsEnd,
        ["ValueTask.IsCompletedSuccessfully"] = FrameworkBehaviour.TellsEnd,
        ["ValueTask.IsFaulted"] = FrameworkBehaviour.TellsEnd,
        ["ValueTaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["ConfiguredValueTaskAwaitable.GetAwaiter"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredValueTaskAwaiter.GetResult"] = FrameworkBehaviour.Awaits,
        ["AggregateException.Flatten"] = FrameworkBehaviour.PassesOn,
        ["AggregateException.GetBaseException"] = FrameworkBehaviour.FindsCause,
        ["AggregateException.Handle"] = FrameworkBehaviour.AsksOfEach,
        ["Exception.GetBaseException"] = FrameworkBehaviour.FindsCause,
        ["ExceptionDispatchInfo.Capture"] = FrameworkBehaviour.PassesOn,
        ["ExceptionDispatchInfo.SetCurrentStackTrace"] = FrameworkBehaviour.PassesOn,
        ["ExceptionDispatchInfo.SourceException"] = FrameworkBehaviour.PassesOn,
        ["ExceptionDispatchInfo.Throw"] = FrameworkBehaviour.Throws,
        ["IEnumerable.GetEnumerator"] = FrameworkBehaviour.PassesOn,
        ["IEnumerator.MoveNext"] = FrameworkBehaviour.Advances,
        ["IAsyncEnumerable.GetAsyncEnumerator"] = FrameworkBehaviour.PassesOn,
        ["Enumerator.MoveNextAsync"] = FrameworkBehaviour.Advances,
        ["Enumerator.DisposeAsync"] = FrameworkBehaviour.Ignores,
        ["IAsyncEnumerator.MoveNextAsync"] = FrameworkBehaviour.Advances,
        ["TaskAsyncEnumerableExtensions.ConfigureAwait"] = FrameworkBehaviour.PassesOn,
        ["TaskAsyncEnumerableExtensions.WithCancellation"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredCancelableAsyncEnumerable.ConfigureAwait"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredCancelableAsyncEnumerable.GetAsyncEnumerator"] = FrameworkBehaviour.PassesOn,
        ["ConfiguredCancelableAsyncEnumerable.WithCancellation"] = FrameworkBehaviour.PassesOn,
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
        ["Object.GetType"] = FrameworkBehaviour.TellsPresence,
        ["Exception.GetType"] = FrameworkBehaviour.TellsPresence,
        ["Object.Equals"] = FrameworkBehaviour.Compares,
        ["Object.ReferenceEquals"] = FrameworkBehaviour.Compares,
        ["ValueType.Equals"] = FrameworkBehaviour.Compares,
        ["EqualityComparer.Equals"] = FrameworkBehaviour.ComparesGiven,
        ["IEqualityComparer.Equals"] = FrameworkBehaviour.ComparesGiven,
        ["Enum.CompareTo"] = FrameworkBehaviour.Orders,
        ["Int32.CompareTo"] = FrameworkBehaviour.Orders,
        ["Enum.Equals"] = FrameworkBehaviour.Compares,
        ["IEquatable.Equals"] = FrameworkBehaviour.Compares,
        ["Int32.Equals"] = FrameworkBehaviour.Compares,
        ["Nullable.Equals"] = FrameworkBehaviour.Compares,
        ["String.Equals"] = FrameworkBehaviour.Compares,
        ["IDisposable.Dispose"] = FrameworkBehaviour.Ignores,
        ["IAsyncDisposable.DisposeAsync"] = FrameworkBehaviour.Ignores,
        ["HttpContent.LoadIntoBufferAsync"] = FrameworkBehaviour.Ignores,
        ["HttpContent.ReadAsByteArrayAsync"] = FrameworkBehaviour.Reads,
        ["HttpContent.ReadAsStream"] = FrameworkBehaviour.Reads,
        ["HttpContent.ReadAsStreamAsync"] = FrameworkBehaviour.Reads,
        ["HttpContent.ReadAsStringAsync"] = FrameworkBehaviour.Reads,
        ["HttpContent.Dispose"] = FrameworkBehaviour.Ignores,
        ["HealthCheckResult.Degraded"] = FrameworkBehaviour.Ignores,
        ["HealthCheckResult.Unhealthy"] = FrameworkBehaviour.Ignores,
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

    // Most members have a name that none of the table has.
    private static readonly HashSet<string> MemberNames = [.. Members.Keys.Select(key => key.Substring(key.IndexOf('.') + 1))];

    /// <summary>The keys of the table.</summary>
    public static IReadOnlyCollection<string> Names => Members.Keys;

    /// <summary>What a member does with the value; null where it is not known.</summary>
    public static FrameworkBehaviour? Find(ISymbol member)
    {
        if (!MemberNames.Contains(member.Name) || member.ContainingType is not { } type || !IsFramework(type))
            return null;
        return Members.TryGetValue(type.Name + "." + member.Name, out var behaviour) ? behaviour : null;
    }

    /// <summary>Whether a type belongs to ASP.NET Core. What it makes of a text is an answer for people: nobody reads the status out of it again.</summary>
    public static bool IsWeb(INamedTypeSymbol? type) =>
        type?.ContainingNamespace is { } @namespace && @namespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal);

    /// <summary>Whether a type is a task that a value can be put into: <c>new ValueTask&lt;T&gt;(value)</c>.</summary>
    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && IsFramework(task);

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
